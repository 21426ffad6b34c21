<?php
/**
 * Lets editors without `unfiltered_html` write the tags. Addresses of APIs are not among the attributes:
 * only the site's owner says where members' data comes from.
 *
 * @package Laurel
 */

namespace Laurel;

defined( 'ABSPATH' ) || exit;

add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\allow_elements', 10, 2 );

/**
 * Adds the elements to what a post may contain.
 *
 * @param array[]|mixed $allowed Attributes by tag.
 * @param string|mixed  $context Where the HTML is for.
 * @return array[]|mixed
 */
function allow_elements( $allowed, $context ) {
	static $elements = null;
	if ( 'post' !== $context || ! is_array( $allowed ) ) {
		return $allowed;
	}
	if ( null === $elements ) {
		$elements = require __DIR__ . '/generated/allowed-html.php';
	}
	return array_merge( $allowed, $elements );
}
