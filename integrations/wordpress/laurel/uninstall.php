<?php
/**
 * Takes away what the plugin has kept: its options, secrets included.
 *
 * @package Laurel
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** Of one site. */
function laurel_delete_options() {
	foreach ( array( 'laurel_settings', 'laurel_secret', 'laurel_subject_secret' ) as $option ) {
		delete_option( $option );
	}
}

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $laurel_site ) {
		switch_to_blog( $laurel_site );
		laurel_delete_options();
		restore_current_blog();
	}
} else {
	laurel_delete_options();
}
