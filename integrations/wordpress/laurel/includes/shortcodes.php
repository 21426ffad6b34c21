<?php
/**
 * One shortcode per element: [laurel_points_badge variant="card"]<a href="/account">Your points</a>[/laurel_points_badge]
 *
 * @package Laurel
 */

namespace Laurel;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\register_shortcodes', 11 );

/** Registers them. */
function register_shortcodes() {
	foreach ( elements() as $name => $element ) {
		add_shortcode(
			str_replace( '-', '_', $element['tag'] ),
			static function ( $attributes, $content = '' ) use ( $name ) {
				return render_shortcode_of( $name, is_array( $attributes ) ? $attributes : array(), (string) $content );
			}
		);
	}
}

/**
 * What a shortcode shows.
 *
 * @param string  $name    Of the element.
 * @param mixed[] $given   Attributes as written; `heading-level` may be spelt `heading_level`, and a flag stand alone.
 * @param string  $content What stands between opening and closing.
 * @return string HTML.
 */
function render_shortcode_of( $name, $given, $content ) {
	$values = array();
	foreach ( $given as $attribute => $value ) {
		$is_alone = is_int( $attribute );
		$spelt    = str_replace( '_', '-', strtolower( (string) ( $is_alone ? $value : $attribute ) ) );

		$values[ $spelt ] = $is_alone ? '' : $value;
	}
	return element_html( $name, flags_of( $name, $values ), shortcode_fallback( $name, $content ) );
}

/**
 * A flag without a value is on.
 *
 * @param string  $name   Of the element.
 * @param mixed[] $values By attribute name.
 * @return mixed[]
 */
function flags_of( $name, $values ) {
	foreach ( elements()[ $name ]['attributes'] as $attribute => $about ) {
		if ( 'flag' === $about['kind'] && isset( $values[ $attribute ] ) && '' === $values[ $attribute ] ) {
			$values[ $attribute ] = true;
		}
	}
	return $values;
}

/**
 * The fallback between a shortcode's ends, without the halves of paragraphs that wpautop leaves there.
 *
 * @param string $name    Of the element.
 * @param string $content What stands there.
 * @return string HTML.
 */
function shortcode_fallback( $name, $content ) {
	$inside = preg_replace( '~^(\s|</p>|<br\s*/?>)+|(\s|<p>|<br\s*/?>)+$~i', '', $content );
	return '' === $inside ? fallback_link( $name ) : wp_kses_post( do_shortcode( $inside ) );
}
