<?php
/**
 * Plugin Name:       Laurel
 * Description:       Puts your loyalty programme on any page: points, tiers, surveys and referrals as blocks, shortcodes or plain HTML.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            Laurel contributors
 * License:           MIT
 * License URI:       https://opensource.org/licenses/MIT
 * Text Domain:       laurel
 * Domain Path:       /languages
 *
 * The MIT licence is compatible with the GPL.
 *
 * @package Laurel
 */

namespace Laurel;

defined( 'ABSPATH' ) || exit;

const VERSION     = '0.1.0';
const PLUGIN_FILE = __FILE__;

require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/settings-saving.php';
require __DIR__ . '/includes/settings-page.php';
require __DIR__ . '/includes/elements.php';
require __DIR__ . '/includes/loader.php';
require __DIR__ . '/includes/blocks.php';
require __DIR__ . '/includes/shortcodes.php';
require __DIR__ . '/includes/kses.php';
require __DIR__ . '/includes/tokens.php';

add_action(
	'init',
	static function () {
		load_plugin_textdomain( 'laurel', false, dirname( plugin_basename( __FILE__ ) ) . '/languages' );
	},
	1
);

register_activation_hook( __FILE__, __NAMESPACE__ . '\add_options' );
