<?php
/**
 * Tags and attributes that wp_kses() lets through in a post. Made from the elements’ own sources; do not edit.
 *
 * @package Laurel
 */

defined( 'ABSPATH' ) || exit;

return array(
	'laurel-feedback-survey' => array(
		'survey-id' => true,
		'metric' => true,
		'subject' => true,
		'question' => true,
		'reason' => true,
		'label' => true,
		'heading-level' => true,
		'locale' => true,
		'class' => true,
		'slot' => true,
		'lang' => true,
		'dir' => true,
		'hidden' => true,
		'aria-label' => true,
		'style' => true,
	),
	'laurel-points-badge' => array(
		'wallet' => true,
		'show' => true,
		'variant' => true,
		'label' => true,
		'heading-level' => true,
		'locale' => true,
		'class' => true,
		'slot' => true,
		'lang' => true,
		'dir' => true,
		'hidden' => true,
		'aria-label' => true,
		'style' => true,
	),
	'laurel-referral-card' => array(
		'channels' => true,
		'show' => true,
		'rows' => true,
		'label' => true,
		'heading-level' => true,
		'locale' => true,
		'class' => true,
		'slot' => true,
		'lang' => true,
		'dir' => true,
		'hidden' => true,
		'aria-label' => true,
		'style' => true,
	),
	'laurel-tier-progress' => array(
		'criteria' => true,
		'show' => true,
		'variant' => true,
		'label' => true,
		'heading-level' => true,
		'locale' => true,
		'class' => true,
		'slot' => true,
		'lang' => true,
		'dir' => true,
		'hidden' => true,
		'aria-label' => true,
		'style' => true,
	),
);
