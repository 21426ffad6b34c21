<?php
/**
 * The loader script: once, asynchronous, and only on pages with an element.
 *
 * @package Laurel
 */

namespace Laurel;

defined( 'ABSPATH' ) || exit;

const HANDLE = 'laurel';

add_action( 'init', __NAMESPACE__ . '\register_loader' );
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\look_ahead' );
add_filter( 'render_block', __NAMESPACE__ . '\look_at' );
add_filter( 'the_content', __NAMESPACE__ . '\look_at', 99 );
add_filter( 'widget_text', __NAMESPACE__ . '\look_at', 99 );
add_filter( 'widget_custom_html_content', __NAMESPACE__ . '\look_at', 99 );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\loader_tag', 99, 3 );

/** Registers script and stylesheet. Their address names the version, so neither needs another mark. */
function register_loader() {
	// phpcs:disable WordPress.WP.EnqueuedResourceParameters.MissingVersion
	wp_register_script( HANDLE, script_url(), array(), null, false );
	wp_register_style( HANDLE, style_url(), array(), null );
	// phpcs:enable
}

/** Asks for the loader on this page. Late callers get it in the footer. */
function need_loader() {
	if ( is_admin() || is_feed() || wp_script_is( HANDLE, 'enqueued' ) ) {
		return;
	}
	wp_enqueue_script( HANDLE );
	wp_enqueue_style( HANDLE );
}

/** Looks into the page's own text early, so that the loader comes in its head. */
function look_ahead() {
	$post = is_singular() ? get_post() : null;
	if ( $post && preg_match( '~<!-- wp:laurel/|\[laurel_~', $post->post_content ) ) {
		need_loader();
	} elseif ( $post ) {
		look_at( $post->post_content );
	}
}

/**
 * Finds tags that were written by hand.
 *
 * @param string $html Any piece of the page.
 * @return string The same.
 */
function look_at( $html ) {
	if ( is_string( $html ) && preg_match( '~<laurel-[a-z]|\sdata-laurel=~', $html ) ) {
		need_loader();
	}
	return $html;
}

/**
 * The loader's tag. The marks before `src` keep optimisers from moving it behind the page or into
 * a bundle: it reads its own address and attributes.
 *
 * @param string $tag    As WordPress writes it.
 * @param string $handle Of the script.
 * @param string $src    Its address.
 * @return string
 */
function loader_tag( $tag, $handle, $src ) {
	if ( HANDLE !== $handle ) {
		return $tag;
	}
	$written = '';
	foreach ( loader_attributes() as $name => $value ) {
		if ( '' !== $value ) {
			$written .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	// phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedScript
	return sprintf( "<script data-cfasync=\"false\" data-noptimize=\"1\" data-no-optimize=\"1\" data-no-defer=\"1\" nowprocket async src=\"%s\"%s></script>\n", esc_url( $src ), $written );
}

/**
 * The page's configuration.
 *
 * @return string[] Values by attribute name.
 */
function loader_attributes() {
	$attributes = array(
		'data-api'         => setting( 'api' ),
		'data-token-url'   => 'demo' === setting( 'api' ) ? '' : token_url(),
		'data-sign-in-url' => sign_in_url(),
		'data-join-url'    => join_url(),
	);
	/**
	 * Filters the attributes of the loader's script tag.
	 *
	 * @param string[] $attributes Values by attribute name; '' leaves one out.
	 */
	return (array) apply_filters( 'laurel_loader_attributes', $attributes );
}
