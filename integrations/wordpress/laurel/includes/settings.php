<?php
/**
 * What the site's owner has set, and what counts without it.
 *
 * @package Laurel
 */

namespace Laurel;

defined( 'ABSPATH' ) || exit;

const SETTINGS       = 'laurel_settings';
const SECRET         = 'laurel_secret';
const SUBJECT_SECRET = 'laurel_subject_secret';

/** Fewest bytes of a secret (RFC 7518, 3.2). */
const LEAST_SECRET_BYTES = 32;

/** Makes the options; the secrets are not loaded with every page. */
function add_options() {
	add_option( SETTINGS, array() );
	add_option( SECRET, '', '', 'no' );
	add_option( SUBJECT_SECRET, '', '', 'no' );
}

/**
 * One of the settings as it was typed in, or ''.
 *
 * @param string $name api, token_url, sign_in_url, join_url, account_url, script_url, issuer or audience.
 * @return string
 */
function setting( $name ) {
	$settings = get_option( SETTINGS, array() );
	return is_array( $settings ) && isset( $settings[ $name ] ) ? (string) $settings[ $name ] : '';
}

/**
 * The secret that tokens are signed with: the constant LAUREL_SECRET, or else the option.
 *
 * @return string '' when there is none.
 */
function token_secret() {
	return defined( 'LAUREL_SECRET' ) ? (string) constant( 'LAUREL_SECRET' ) : (string) get_option( SECRET, '' );
}

/**
 * The secret that members are named with: the constant LAUREL_SUBJECT_SECRET, or else the option.
 *
 * @return string '' when there is none.
 */
function subject_secret() {
	return defined( 'LAUREL_SUBJECT_SECRET' )
		? (string) constant( 'LAUREL_SUBJECT_SECRET' )
		: (string) get_option( SUBJECT_SECRET, '' );
}

/**
 * Whether this site can mint tokens itself.
 *
 * @return bool
 */
function has_secrets() {
	return strlen( token_secret() ) >= LEAST_SECRET_BYTES && strlen( subject_secret() ) >= LEAST_SECRET_BYTES;
}

/**
 * Who mints the tokens, as their `iss` says.
 *
 * @return string
 */
function issuer() {
	return '' !== setting( 'issuer' ) ? setting( 'issuer' ) : untrailingslashit( home_url() );
}

/**
 * Which API the tokens are for, as their `aud` says.
 *
 * @return string
 */
function audience() {
	return '' !== setting( 'audience' ) ? setting( 'audience' ) : 'loyalty';
}

/**
 * Where pages ask who is signed in: the address that was set, or else this site's own.
 *
 * @return string '' when everybody is a guest.
 */
function token_url() {
	if ( '' !== setting( 'token_url' ) ) {
		return setting( 'token_url' );
	}
	// A path, as pages may be seen under http and https.
	return has_secrets() ? admin_url( 'admin-ajax.php?action=' . TOKEN_ACTION, 'relative' ) : '';
}

/**
 * Where somebody signs in: the page that was set, or else this site's own, which leads back.
 *
 * @return string
 */
function sign_in_url() {
	if ( '' !== setting( 'sign_in_url' ) ) {
		return setting( 'sign_in_url' );
	}
	return wp_login_url( is_singular() ? (string) get_permalink() : home_url( '/' ) );
}

/**
 * Where somebody joins the programme.
 *
 * @return string '' when the programme's own link counts.
 */
function join_url() {
	if ( '' !== setting( 'join_url' ) ) {
		return setting( 'join_url' );
	}
	return get_option( 'users_can_register' ) ? wp_registration_url() : '';
}

/**
 * The loader's address: the bundled file, unless another one was set.
 *
 * @return string
 */
function script_url() {
	return '' !== setting( 'script_url' )
		? setting( 'script_url' )
		: plugins_url( 'assets/' . VERSION . '/laurel.js', PLUGIN_FILE );
}

/**
 * The stylesheet beside the loader: it keeps room for elements that are not there yet.
 *
 * @return string
 */
function style_url() {
	return preg_replace( '~[^/]*([?#].*)?$~', '', script_url() ) . 'laurel.css';
}
