<?php
/**
 * Settings → Laurel.
 *
 * @package Laurel
 */

namespace Laurel;

defined( 'ABSPATH' ) || exit;

add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );
add_action( 'admin_notices', __NAMESPACE__ . '\say_what_is_missing' );
add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN_FILE ), __NAMESPACE__ . '\link_to_settings' );

/** Puts the page into the Settings menu. */
function add_settings_page() {
	add_options_page(
		__( 'Laurel', 'laurel' ),
		__( 'Laurel', 'laurel' ),
		'manage_options',
		PAGE,
		__NAMESPACE__ . '\print_settings_page'
	);
}

/**
 * The fields: name, label, placeholder, what it is for.
 *
 * @return array[]
 */
function settings_fields_list() {
	return array(
		array(
			'api',
			__( 'Loyalty API', 'laurel' ),
			'https://loyalty.example/api/loyalty',
			__( 'The address of your loyalty API; a path if it is on this site. The word "demo" shows a made-up programme.', 'laurel' ),
		),
		array(
			'token_url',
			__( 'Token address', 'laurel' ),
			admin_url( 'admin-ajax.php?action=' . TOKEN_ACTION, 'relative' ),
			__( 'Where pages ask who is signed in. Leave it empty to let this site answer, with the secrets below.', 'laurel' ),
		),
		array(
			'sign_in_url',
			__( 'Sign-in page', 'laurel' ),
			wp_login_url(),
			__( 'Where guests sign in.', 'laurel' ),
		),
		array(
			'join_url',
			__( 'Joining page', 'laurel' ),
			wp_registration_url(),
			__( 'Where guests join. Empty: the registration page if this site has one, else the link of the programme.', 'laurel' ),
		),
		array(
			'account_url',
			__( 'Account page', 'laurel' ),
			'/account',
			__( 'Where the link to the account leads that stands in place of an element until it is there.', 'laurel' ),
		),
		array(
			'script_url',
			__( 'Script', 'laurel' ),
			plugins_url( 'assets/' . VERSION . '/laurel.js', PLUGIN_FILE ),
			__( 'The address of laurel.js. Empty: the file that came with this plugin.', 'laurel' ),
		),
	);
}

/** Prints the page. */
function print_settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'Laurel', 'laurel' ); ?></h1>
		<form action="options.php" method="post">
			<?php settings_fields( PAGE ); ?>
			<table class="form-table" role="presentation">
				<?php
				foreach ( settings_fields_list() as list( $name, $label, $placeholder, $help ) ) {
					if ( 'script_url' !== $name || current_user_can( 'unfiltered_html' ) ) {
						print_text_field( $name, $label, $placeholder, $help );
					}
				}
				print_secret_field(
					SECRET,
					'LAUREL_SECRET',
					__( 'Token secret', 'laurel' ),
					__( 'Signs the tokens of members. The same as the secret of your loyalty API.', 'laurel' )
				);
				print_secret_field(
					SUBJECT_SECRET,
					'LAUREL_SUBJECT_SECRET',
					__( 'Subject secret', 'laurel' ),
					__( 'Names members so that nobody can guess who they are. The same as the subjectSecret of your loyalty API; it must outlive the ledger.', 'laurel' )
				);
				print_text_field(
					'issuer',
					__( 'Issuer', 'laurel' ),
					untrailingslashit( home_url() ),
					__( 'The issuer that your loyalty API expects in tokens.', 'laurel' )
				);
				print_text_field(
					'audience',
					__( 'Audience', 'laurel' ),
					'loyalty',
					__( 'The audience that your loyalty API expects in tokens.', 'laurel' )
				);
				?>
			</table>
			<?php submit_button(); ?>
		</form>
	</div>
	<?php
}

/**
 * Prints a row with a text field.
 *
 * @param string $name        Of the setting.
 * @param string $label       Its label.
 * @param string $placeholder An example, or what counts without it.
 * @param string $help        What it is for.
 */
function print_text_field( $name, $label, $placeholder, $help ) {
	$id = 'laurel-' . str_replace( '_', '-', $name );
	?>
	<tr>
		<th scope="row"><label for="<?php echo esc_attr( $id ); ?>"><?php echo esc_html( $label ); ?></label></th>
		<td>
			<input type="text" class="regular-text code" id="<?php echo esc_attr( $id ); ?>"
				name="<?php echo esc_attr( SETTINGS . '[' . $name . ']' ); ?>"
				value="<?php echo esc_attr( setting( $name ) ); ?>"
				placeholder="<?php echo esc_attr( $placeholder ); ?>"
				aria-describedby="<?php echo esc_attr( $id ); ?>-help">
			<p class="description" id="<?php echo esc_attr( $id ); ?>-help"><?php echo esc_html( $help ); ?></p>
		</td>
	</tr>
	<?php
}

/**
 * Prints a row for a secret. What is kept is never printed.
 *
 * @param string $option   Name of the option.
 * @param string $constant Name of the constant that goes before it.
 * @param string $label    Its label.
 * @param string $help     What it is for.
 */
function print_secret_field( $option, $constant, $label, $help ) {
	$id    = str_replace( '_', '-', $option );
	$fixed = defined( $constant );
	if ( $fixed ) {
		/* translators: %s: name of a constant */
		$state = sprintf( __( 'Set by %s in wp-config.php.', 'laurel' ), $constant );
	} elseif ( '' !== (string) get_option( $option, '' ) ) {
		$state = __( 'One is kept. Leave it empty to go on with it.', 'laurel' );
	} else {
		/* translators: 1: fewest bytes, 2: a shell command, 3: name of a constant */
		$state = sprintf( __( 'None yet. At least %1$d bytes, for example from "%2$s"; or define %3$s in wp-config.php.', 'laurel' ), LEAST_SECRET_BYTES, 'openssl rand -base64 32', $constant );
	}
	?>
	<tr>
		<th scope="row"><label for="<?php echo esc_attr( $id ); ?>"><?php echo esc_html( $label ); ?></label></th>
		<td>
			<input type="password" class="regular-text code" id="<?php echo esc_attr( $id ); ?>"
				name="<?php echo esc_attr( $option ); ?>" value="" autocomplete="new-password"
				aria-describedby="<?php echo esc_attr( $id ); ?>-help" <?php disabled( $fixed ); ?>>
			<p class="description" id="<?php echo esc_attr( $id ); ?>-help"><?php echo esc_html( $help . ' ' . $state ); ?></p>
		</td>
	</tr>
	<?php
}

/** Says on the pages Plugins and Laurel what is still to be set. */
function say_what_is_missing() {
	$screen = get_current_screen();
	if ( null === $screen || ! in_array( $screen->id, array( 'plugins', 'settings_page_' . PAGE ), true ) || ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$missing = array();
	if ( '' === setting( 'api' ) ) {
		$missing[] = __( 'Laurel has no loyalty API yet: pages show its links only.', 'laurel' );
	} elseif ( 'demo' !== setting( 'api' ) && '' === token_url() ) {
		$missing[] = __( 'Laurel has neither a token address nor both secrets: everybody is a guest.', 'laurel' );
	}
	foreach ( $missing as $sentence ) {
		printf(
			'<div class="notice notice-warning"><p>%s <a href="%s">%s</a></p></div>',
			esc_html( $sentence ),
			esc_url( admin_url( 'options-general.php?page=' . PAGE ) ),
			esc_html__( 'Settings', 'laurel' )
		);
	}
}

/**
 * Adds the link to the settings to the list of plugins.
 *
 * @param string[] $links What stands there.
 * @return string[]
 */
function link_to_settings( $links ) {
	$link = sprintf(
		'<a href="%s">%s</a>',
		esc_url( admin_url( 'options-general.php?page=' . PAGE ) ),
		esc_html__( 'Settings', 'laurel' )
	);
	array_unshift( $links, $link );
	return $links;
}
