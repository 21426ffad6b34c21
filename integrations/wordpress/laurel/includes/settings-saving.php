<?php
/**
 * What the settings page may save. options.php checks nonce and capability.
 *
 * @package Laurel
 */

namespace Laurel;

defined( 'ABSPATH' ) || exit;

const PAGE = 'laurel';

add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );

/** Registers settings and secrets. */
function register_settings() {
	register_setting( PAGE, SETTINGS, array( 'sanitize_callback' => __NAMESPACE__ . '\sanitize_settings' ) );
	foreach ( array( SECRET, SUBJECT_SECRET ) as $option ) {
		register_setting(
			PAGE,
			$option,
			array(
				'sanitize_callback' => static function ( $value ) use ( $option ) {
					return sanitize_secret( $value, $option );
				},
			)
		);
	}
}

/**
 * Takes what the form sent. A faulty address is refused with its field's name, and the last good one stays.
 *
 * @param mixed $given What was sent.
 * @return string[]
 */
function sanitize_settings( $given ) {
	$given = is_array( $given ) ? $given : array();
	$kept  = array();
	foreach ( settings_fields_list() as list( $name, $label ) ) {
		if ( 'script_url' === $name && is_user_logged_in() && ! current_user_can( 'unfiltered_html' ) ) {
			// On a network, administrators of a site may not write scripts.
			$kept[ $name ] = setting( $name );
			continue;
		}
		$typed   = isset( $given[ $name ] ) && is_string( $given[ $name ] ) ? trim( $given[ $name ] ) : '';
		$address = 'api' === $name && 'demo' === $typed ? $typed : sanitize_address( $typed );
		if ( null === $address ) {
			/* translators: 1: name of a field, 2: what was typed in */
			$problem = sprintf( __( '%1$s: "%2$s" is no address. It begins with https://, http:// or one slash.', 'laurel' ), $label, $typed );
			add_settings_error( SETTINGS, 'laurel-' . $name, esc_html( $problem ) );
			$address = setting( $name );
		}
		$kept[ $name ] = $address;
	}
	foreach ( array( 'issuer', 'audience' ) as $name ) {
		$kept[ $name ] = isset( $given[ $name ] ) && is_string( $given[ $name ] ) ? sanitize_text_field( $given[ $name ] ) : '';
	}
	return $kept;
}

/**
 * A path of this site, or an address of the web.
 *
 * @param string $typed What was typed in.
 * @return string|null null when it is neither.
 */
function sanitize_address( $typed ) {
	if ( '' === $typed ) {
		return '';
	}
	if ( ! preg_match( '~^(https?://[^\s/]|/(?![/\\\\]))[^\s<>"]*$~i', $typed ) ) {
		return null;
	}
	return esc_url_raw( $typed, array( 'http', 'https' ) );
}

/**
 * Takes a new secret; nothing typed in keeps the last one, and so does one that is too short.
 *
 * @param mixed  $given  What was sent.
 * @param string $option Name of the option.
 * @return string
 */
function sanitize_secret( $given, $option ) {
	$last  = (string) get_option( $option, '' );
	$given = is_string( $given ) ? trim( $given ) : '';
	// WordPress sanitises a new option twice: what is kept already passes.
	if ( '' === $given || $given === $last ) {
		return $last;
	}
	if ( strlen( $given ) < LEAST_SECRET_BYTES ) {
		$name = SECRET === $option ? __( 'Token secret', 'laurel' ) : __( 'Subject secret', 'laurel' );
		/* translators: 1: name of a field, 2: number of bytes given, 3: fewest bytes, 4: a shell command */
		$problem = sprintf( __( '%1$s: it has %2$d bytes and needs at least %3$d, for example from "%4$s".', 'laurel' ), $name, strlen( $given ), LEAST_SECRET_BYTES, 'openssl rand -base64 32' );
		add_settings_error( $option, $option, esc_html( $problem ) );
		return $last;
	}
	return $given;
}
