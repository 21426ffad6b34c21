<?php
/**
 * The token address: tells a page who is signed in, in words that only the loyalty API understands.
 *
 * It is an admin-ajax action and no REST route on purpose: the REST API takes a visitor with a cookie but
 * without a nonce for signed out, a nonce cannot stand in a cached page, and REST answers let every origin
 * read them. Page caches leave admin-ajax alone.
 *
 * @package Laurel
 */

namespace Laurel;

defined( 'ABSPATH' ) || exit;

const TOKEN_ACTION = 'laurel_token';

/** Life of a token in seconds; the API takes at most 900. */
const TOKEN_LIFE = 600;

/** How many base64url characters a subject has: 132 bits. */
const SUBJECT_LENGTH = 22;

add_action( 'wp_ajax_' . TOKEN_ACTION, __NAMESPACE__ . '\answer_token' );
add_action( 'wp_ajax_nopriv_' . TOKEN_ACTION, __NAMESPACE__ . '\answer_token' );

/** Answers 200 `{token, expiresAt, subject}` to a member, 204 to a guest. */
function answer_token() {
	header_remove( 'Access-Control-Allow-Origin' );
	header_remove( 'Access-Control-Allow-Credentials' );
	header_remove( 'Expires' );
	header( 'Cache-Control: private, no-store' );
	header( 'Vary: Cookie' );
	header( 'X-Content-Type-Options: nosniff' );
	$method = isset( $_SERVER['REQUEST_METHOD'] ) ? sanitize_key( $_SERVER['REQUEST_METHOD'] ) : '';
	$site   = isset( $_SERVER['HTTP_SEC_FETCH_SITE'] ) ? sanitize_key( $_SERVER['HTTP_SEC_FETCH_SITE'] ) : '';
	if ( 'get' !== $method ) {
		header( 'Allow: GET' );
		end_with( 405 );
	}
	if ( 'cross-site' === $site ) {
		end_with( 403 );
	}
	$customer = customer_id();
	if ( '' === $customer ) {
		end_with( 204 );
	}
	// A failure, not a guest: elements then say that they could not find out.
	if ( ! has_secrets() ) {
		end_with( 503 );
	}
	// wp_send_json() would put its own Cache-Control over this one.
	header( 'Content-Type: application/json; charset=utf-8' );
	echo wp_json_encode( token_answer( subject_of( $customer ), time() ) );
	exit;
}

/**
 * Ends the request without a body.
 *
 * @param int $status HTTP status.
 */
function end_with( $status ) {
	status_header( $status );
	exit;
}

/**
 * The signed-in customer as orders name them to the loyalty API: their user id.
 *
 * @return string '' for a guest.
 */
function customer_id() {
	$user = wp_get_current_user();
	$id   = $user->exists() ? (string) $user->ID : '';
	/**
	 * Filters the customer's identity: the `member` of the orders that are sent to the loyalty API.
	 *
	 * @param string   $id   '' for somebody who is no customer: they are a guest of the programme.
	 * @param \WP_User $user Who is signed in.
	 */
	return (string) apply_filters( 'laurel_customer_id', $id, $user );
}

/**
 * The opaque, stable name of a member: the same as subjectOf() of laurel-elements/backend makes.
 *
 * @param string $customer The customer's identity.
 * @return string
 */
function subject_of( $customer ) {
	return substr( base64url( hash_hmac( 'sha256', $customer, subject_secret(), true ) ), 0, SUBJECT_LENGTH );
}

/**
 * A token (JWT, HS256) and what goes with it.
 *
 * @param string $subject The member.
 * @param int    $now     Seconds since 1970.
 * @return string[] token, expiresAt, subject.
 */
function token_answer( $subject, $now ) {
	$ends   = $now + TOKEN_LIFE;
	$head   = array(
		'alg' => 'HS256',
		'typ' => 'JWT',
	);
	$claims = array(
		'iss' => issuer(),
		'aud' => audience(),
		'sub' => $subject,
		'iat' => $now,
		'exp' => $ends,
	);
	$signed = base64url( wp_json_encode( $head ) ) . '.' . base64url( wp_json_encode( $claims ) );
	return array(
		'token'     => $signed . '.' . base64url( hash_hmac( 'sha256', $signed, token_secret(), true ) ),
		'expiresAt' => gmdate( 'Y-m-d\TH:i:s\Z', $ends ),
		'subject'   => $subject,
	);
}

/**
 * Base64 in the alphabet of addresses, without padding (RFC 4648, 5).
 *
 * @param string $bytes Any bytes.
 * @return string
 */
function base64url( $bytes ) {
	// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode
	return rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' );
}
