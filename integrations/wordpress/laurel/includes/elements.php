<?php
/**
 * The elements: what they are, and how one is written into a page.
 *
 * @package Laurel
 */

namespace Laurel;

defined( 'ABSPATH' ) || exit;

/**
 * The elements that editors can place, by name. Not before `init`: labels are translated.
 *
 * @return array[]
 */
function elements() {
	static $elements = null;
	if ( null === $elements ) {
		$elements = require __DIR__ . '/generated/elements.php';
	}
	return $elements;
}

/**
 * The link that stands in an element until it is ready, and wherever scripts do not run.
 *
 * @param string $name Of the element.
 * @param string $text Words of the link; '' for the usual ones.
 * @param string $href Where it leads; '' for the usual place, with the account page where that was set.
 * @return string HTML.
 */
function fallback_link( $name, $text = '', $href = '' ) {
	$usual = elements()[ $name ]['fallback'];
	if ( '' === $href ) {
		$is_account = '/account' === $usual['href'] && '' !== setting( 'account_url' );
		$href       = $is_account ? setting( 'account_url' ) : $usual['href'];
	}
	return sprintf( '<a href="%s">%s</a>', esc_url( $href ), esc_html( '' === $text ? $usual['text'] : $text ) );
}

/**
 * An element as HTML. Sees to it that the page has the loader.
 *
 * @param string  $name     Of the element, such as 'points-badge'.
 * @param mixed[] $values   Values by attribute name; others than the element's own are left out.
 * @param string  $fallback HTML for inside, already safe.
 * @return string HTML.
 */
function element_html( $name, $values, $fallback ) {
	need_loader();
	$element = elements()[ $name ];
	$written = '';
	foreach ( $element['attributes'] as $attribute => $about ) {
		$value = isset( $values[ $attribute ] ) ? attribute_value( $about, $values[ $attribute ] ) : null;
		if ( null !== $value ) {
			$written .= sprintf( ' %s="%s"', $attribute, esc_attr( $value ) );
		}
	}
	return sprintf( '<%1$s%2$s>%3$s</%1$s>', $element['tag'], $written, $fallback );
}

/**
 * What an attribute says.
 *
 * @param array $about What is known of the attribute.
 * @param mixed $value What was chosen.
 * @return string|null null to leave the attribute out.
 */
function attribute_value( $about, $value ) {
	if ( 'flag' === $about['kind'] ) {
		$is_off = false === $value || in_array( strtolower( (string) $value ), array( 'false', 'off', 'no', '0' ), true );
		return $is_off ? null : '';
	}
	if ( is_array( $value ) ) {
		$value = implode( ' ', array_filter( $value, 'is_scalar' ) );
	}
	return is_scalar( $value ) && '' !== trim( (string) $value ) ? trim( (string) $value ) : null;
}
