<?php
/**
 * One block per element, rendered on the server: what it prints is never filtered as its editor's own HTML.
 *
 * @package Laurel
 */

namespace Laurel;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\register_blocks', 11 );
add_filter( 'block_categories_all', __NAMESPACE__ . '\add_block_category' );

/** Registers the blocks and the script of their editor. */
function register_blocks() {
	$file = dirname( PLUGIN_FILE ) . '/editor/editor.js';
	wp_register_script(
		'laurel-editor',
		plugins_url( 'editor/editor.js', PLUGIN_FILE ),
		array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' ),
		(string) filemtime( $file ),
		true
	);
	wp_set_script_translations( 'laurel-editor', 'laurel', dirname( PLUGIN_FILE ) . '/languages' );
	add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\describe_elements_to_editor' );
	foreach ( array_keys( elements() ) as $name ) {
		register_block_type(
			dirname( PLUGIN_FILE ) . '/blocks/' . $name,
			array(
				'render_callback' => static function ( $attributes ) use ( $name ) {
					return render_block_of( $name, $attributes );
				},
			)
		);
	}
}

/** Hands the editor what it needs to draw controls and a preview. */
function describe_elements_to_editor() {
	$description = array(
		'script'   => script_url(),
		'account'  => setting( 'account_url' ),
		'elements' => elements(),
	);
	wp_add_inline_script(
		'laurel-editor',
		'window.laurelEditor = ' . wp_json_encode( $description, JSON_HEX_TAG ) . ';',
		'before'
	);
}

/**
 * Gives the blocks a category of their own.
 *
 * @param array[] $categories What there is.
 * @return array[]
 */
function add_block_category( $categories ) {
	$categories[] = array(
		'slug'  => 'laurel',
		'title' => __( 'Loyalty programme', 'laurel' ),
	);
	return $categories;
}

/**
 * What a block shows on a page.
 *
 * @param string  $name   Of the element.
 * @param mixed[] $chosen The block's attributes, by property.
 * @return string HTML.
 */
function render_block_of( $name, $chosen ) {
	$values = array();
	foreach ( elements()[ $name ]['attributes'] as $attribute => $about ) {
		$property = $about['property'];
		if ( isset( $chosen[ $property ] ) && false !== $chosen[ $property ] ) {
			$values[ $attribute ] = $chosen[ $property ];
		}
	}
	$text = isset( $chosen['fallbackText'] ) ? (string) $chosen['fallbackText'] : '';
	$href = isset( $chosen['fallbackHref'] ) ? (string) $chosen['fallbackHref'] : '';
	return sprintf(
		'<div %s>%s</div>',
		get_block_wrapper_attributes(),
		element_html( $name, $values, fallback_link( $name, $text, $href ) )
	);
}
