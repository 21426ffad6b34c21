<?php
/**
 * The elements, for blocks, shortcodes and the editor. Made from the elements’ own sources; do not edit.
 *
 * @package Laurel
 */

defined( 'ABSPATH' ) || exit;

return array(
	'feedback-survey' => array(
		'tag' => 'laurel-feedback-survey',
		'title' => __( 'Feedback survey', 'laurel' ),
		'fallback' => array(
			'text' => __( 'Tell us what you think', 'laurel' ),
			'href' => '/contact',
		),
		'attributes' => array(
			'survey-id' => array(
				'property' => 'surveyId',
				'label' => __( 'Survey', 'laurel' ),
				'help' => __( 'Which survey of the programme; without it the first.', 'laurel' ),
				'group' => 'content',
				'kind' => 'text',
			),
			'metric' => array(
				'property' => 'metric',
				'label' => __( 'Kind of question', 'laurel' ),
				'help' => __( 'Kind of question; without it as the programme says, else nps.', 'laurel' ),
				'group' => 'content',
				'kind' => 'choice',
				'choices' => array(
					array(
						'value' => 'nps',
						'label' => __( 'Recommendation, 0 to 10 (NPS)', 'laurel' ),
					),
					array(
						'value' => 'csat',
						'label' => __( 'Satisfaction, 1 to 5 (CSAT)', 'laurel' ),
					),
					array(
						'value' => 'ces',
						'label' => __( 'Effort, 1 to 7 (CES)', 'laurel' ),
					),
					array(
						'value' => 'stars',
						'label' => __( 'Stars', 'laurel' ),
					),
					array(
						'value' => 'smileys',
						'label' => __( 'Smileys', 'laurel' ),
					),
					array(
						'value' => 'thumbs',
						'label' => __( 'Thumbs', 'laurel' ),
					),
				),
			),
			'subject' => array(
				'property' => 'subject',
				'label' => __( 'Subject', 'laurel' ),
				'help' => __( 'What is asked about, such as the shop\'s name; without it as the programme says, else the programme\'s name.', 'laurel' ),
				'group' => 'content',
				'kind' => 'text',
			),
			'question' => array(
				'property' => 'question',
				'label' => __( 'Question', 'laurel' ),
				'help' => __( 'Own wording of the question; {subject} in it stands for the subject.', 'laurel' ),
				'group' => 'content',
				'kind' => 'text',
			),
			'reason' => array(
				'property' => 'reason',
				'label' => __( 'Reason for the answer', 'laurel' ),
				'help' => __( 'Whether a reason is asked for; without it as the programme says, else optional.', 'laurel' ),
				'group' => 'content',
				'kind' => 'choice',
				'choices' => array(
					array(
						'value' => 'optional',
						'label' => __( 'May be given', 'laurel' ),
					),
					array(
						'value' => 'required',
						'label' => __( 'Must be given', 'laurel' ),
					),
					array(
						'value' => 'off',
						'label' => __( 'Not asked for', 'laurel' ),
					),
				),
			),
			'src' => array(
				'property' => 'src',
				'label' => __( 'Address of a survey as JSON', 'laurel' ),
				'help' => __( 'Address of a survey of several questions, written as JSON.', 'laurel' ),
				'group' => 'content',
				'kind' => 'text',
			),
			'present' => array(
				'property' => 'present',
				'label' => __( 'Place', 'laurel' ),
				'help' => __( 'Where one with a trigger stands: in the page, or in a corner over it; inline without it.', 'laurel' ),
				'group' => 'place',
				'kind' => 'choice',
				'choices' => array(
					array(
						'value' => 'inline',
						'label' => __( 'In the page', 'laurel' ),
					),
					array(
						'value' => 'popup',
						'label' => __( 'In a corner over the page', 'laurel' ),
					),
				),
			),
			'resume' => array(
				'property' => 'resume',
				'label' => __( 'After a reload', 'laurel' ),
				'help' => __( 'Whether a reload goes on where somebody was; none without it.', 'laurel' ),
				'group' => 'advanced',
				'kind' => 'choice',
				'choices' => array(
					array(
						'value' => 'none',
						'label' => __( 'Begin anew', 'laurel' ),
					),
					array(
						'value' => 'session',
						'label' => __( 'Go on', 'laurel' ),
					),
				),
			),
			'resume-token' => array(
				'property' => 'resumeToken',
				'label' => __( 'Token to go on with', 'laurel' ),
				'help' => __( 'Where to go on, as getResumeToken() gave it.', 'laurel' ),
				'group' => 'advanced',
				'kind' => 'text',
			),
			'trigger' => array(
				'property' => 'trigger',
				'label' => __( 'When it comes up', 'laurel' ),
				'help' => __( 'When it comes up by itself: visible, time:30s, scroll:50%, exit, event:laurel-redeemed, or several; without it, it is there from the start.', 'laurel' ),
				'group' => 'advanced',
				'kind' => 'text',
			),
			'delay' => array(
				'property' => 'delay',
				'label' => __( 'Wait after that', 'laurel' ),
				'help' => __( 'How long it waits after that, also over pages: 10s, 2min.', 'laurel' ),
				'group' => 'advanced',
				'kind' => 'text',
			),
			'sample' => array(
				'property' => 'sample',
				'label' => __( 'How many are asked', 'laurel' ),
				'help' => __( 'How many are asked: 20%; all without it.', 'laurel' ),
				'group' => 'advanced',
				'kind' => 'text',
			),
			'pages' => array(
				'property' => 'pages',
				'label' => __( 'On which pages', 'laurel' ),
				'help' => __( 'On which pages: /thank-you*; all without it.', 'laurel' ),
				'group' => 'advanced',
				'kind' => 'text',
			),
			'cooldown' => array(
				'property' => 'cooldown',
				'label' => __( 'Time after others of its group', 'laurel' ),
				'help' => __( 'How long after another one of its group: 30d.', 'laurel' ),
				'group' => 'advanced',
				'kind' => 'text',
			),
			'repeat-after' => array(
				'property' => 'repeatAfter',
				'label' => __( 'Time until it is shown again', 'laurel' ),
				'help' => __( 'How long after it was last shown: 90d.', 'laurel' ),
				'group' => 'advanced',
				'kind' => 'text',
			),
			'after' => array(
				'property' => 'after',
				'label' => __( 'Time after what became of it', 'laurel' ),
				'help' => __( 'How long after what became of it: complete:90d, dismiss:30d, ignore:7d.', 'laurel' ),
				'group' => 'advanced',
				'kind' => 'text',
			),
			'max-shows' => array(
				'property' => 'maxShows',
				'label' => __( 'Shown at most', 'laurel' ),
				'help' => __( 'How often at most.', 'laurel' ),
				'group' => 'advanced',
				'kind' => 'text',
			),
			'max-per-session' => array(
				'property' => 'maxPerSession',
				'label' => __( 'Shown at most in a visit', 'laurel' ),
				'help' => __( 'How often in one visit at most; 1 without it.', 'laurel' ),
				'group' => 'advanced',
				'kind' => 'text',
			),
			'until' => array(
				'property' => 'until',
				'label' => __( 'Until', 'laurel' ),
				'help' => __( 'answered: never again after an answer.', 'laurel' ),
				'group' => 'advanced',
				'kind' => 'text',
			),
			'group' => array(
				'property' => 'group',
				'label' => __( 'Group', 'laurel' ),
				'help' => __( 'Surveys with the same name share cooldown and max-per-session.', 'laurel' ),
				'group' => 'advanced',
				'kind' => 'text',
			),
			'definition' => array(
				'property' => 'definition',
				'label' => __( 'A survey as JSON', 'laurel' ),
				'help' => __( 'A survey of several questions, written as JSON.', 'laurel' ),
				'group' => 'content',
				'kind' => 'text',
			),
			'label' => array(
				'property' => 'label',
				'label' => __( 'Title', 'laurel' ),
				'help' => __( 'Replaces the element\'s own title.', 'laurel' ),
				'group' => 'content',
				'kind' => 'text',
			),
			'heading-level' => array(
				'property' => 'headingLevel',
				'label' => __( 'Heading level', 'laurel' ),
				'help' => __( 'Level of the element\'s heading for screen readers, 1 to 6; 3 without it.', 'laurel' ),
				'group' => 'place',
				'kind' => 'number',
				'min' => 1,
				'max' => 6,
				'step' => 1,
				'default' => '3',
			),
			'locale' => array(
				'property' => 'locale',
				'label' => __( 'Language', 'laurel' ),
				'help' => __( 'Language, BCP 47; without it that of the page around.', 'laurel' ),
				'group' => 'advanced',
				'kind' => 'text',
			),
		),
	),
	'points-badge' => array(
		'tag' => 'laurel-points-badge',
		'title' => __( 'Points badge', 'laurel' ),
		'fallback' => array(
			'text' => __( 'Your points', 'laurel' ),
			'href' => '/account',
		),
		'attributes' => array(
			'wallet' => array(
				'property' => 'wallet',
				'label' => __( 'Wallet', 'laurel' ),
				'help' => __( 'Which points, by the id of their unit; without it the programme\'s main ones.', 'laurel' ),
				'group' => 'content',
				'kind' => 'text',
			),
			'show' => array(
				'property' => 'show',
				'label' => __( 'What to tell', 'laurel' ),
				'group' => 'content',
				'kind' => 'choices',
				'choices' => array(
					array(
						'value' => 'balance',
						'label' => __( 'Balance', 'laurel' ),
					),
					array(
						'value' => 'worth',
						'label' => __( 'Worth in money', 'laurel' ),
					),
					array(
						'value' => 'pending',
						'label' => __( 'Pending points', 'laurel' ),
					),
					array(
						'value' => 'owed',
						'label' => __( 'Debt from a refund', 'laurel' ),
					),
					array(
						'value' => 'redemptions',
						'label' => __( 'Unfinished redemptions', 'laurel' ),
					),
					array(
						'value' => 'expiring',
						'label' => __( 'Expiring points', 'laurel' ),
					),
				),
			),
			'variant' => array(
				'property' => 'variant',
				'label' => __( 'Look', 'laurel' ),
				'help' => __( 'A pill for a header (also without it), or a card.', 'laurel' ),
				'group' => 'look',
				'kind' => 'choice',
				'choices' => array(
					array(
						'value' => 'pill',
						'label' => __( 'Pill, for a header', 'laurel' ),
					),
					array(
						'value' => 'card',
						'label' => __( 'Card', 'laurel' ),
					),
				),
				'default' => 'pill',
			),
			'label' => array(
				'property' => 'label',
				'label' => __( 'Title', 'laurel' ),
				'help' => __( 'Replaces the element\'s own title.', 'laurel' ),
				'group' => 'content',
				'kind' => 'text',
			),
			'heading-level' => array(
				'property' => 'headingLevel',
				'label' => __( 'Heading level', 'laurel' ),
				'help' => __( 'Level of the element\'s heading for screen readers, 1 to 6; 3 without it.', 'laurel' ),
				'group' => 'place',
				'kind' => 'number',
				'min' => 1,
				'max' => 6,
				'step' => 1,
				'default' => '3',
			),
			'locale' => array(
				'property' => 'locale',
				'label' => __( 'Language', 'laurel' ),
				'help' => __( 'Language, BCP 47; without it that of the page around.', 'laurel' ),
				'group' => 'advanced',
				'kind' => 'text',
			),
		),
	),
	'referral-card' => array(
		'tag' => 'laurel-referral-card',
		'title' => __( 'Referral card', 'laurel' ),
		'fallback' => array(
			'text' => __( 'Invite friends', 'laurel' ),
			'href' => '/account',
		),
		'attributes' => array(
			'channels' => array(
				'property' => 'channels',
				'label' => __( 'Ways to share', 'laurel' ),
				'group' => 'content',
				'kind' => 'choices',
				'choices' => array(
					array(
						'value' => 'whatsapp',
						'label' => __( 'WhatsApp', 'laurel' ),
					),
					array(
						'value' => 'email',
						'label' => __( 'E-mail', 'laurel' ),
					),
					array(
						'value' => 'sms',
						'label' => __( 'SMS', 'laurel' ),
					),
					array(
						'value' => 'telegram',
						'label' => __( 'Telegram', 'laurel' ),
					),
					array(
						'value' => 'x',
						'label' => __( 'X', 'laurel' ),
					),
					array(
						'value' => 'facebook',
						'label' => __( 'Facebook', 'laurel' ),
					),
					array(
						'value' => 'line',
						'label' => __( 'LINE', 'laurel' ),
					),
					array(
						'value' => 'weibo',
						'label' => __( 'Weibo', 'laurel' ),
					),
					array(
						'value' => 'wechat',
						'label' => __( 'WeChat', 'laurel' ),
					),
				),
				'default' => 'whatsapp email',
			),
			'show' => array(
				'property' => 'show',
				'label' => __( 'What to tell', 'laurel' ),
				'group' => 'content',
				'kind' => 'choices',
				'choices' => array(
					array(
						'value' => 'rewards',
						'label' => __( 'Both sides\' rewards', 'laurel' ),
					),
					array(
						'value' => 'link',
						'label' => __( 'Link and code', 'laurel' ),
					),
					array(
						'value' => 'channels',
						'label' => __( 'Ways to share', 'laurel' ),
					),
					array(
						'value' => 'qr',
						'label' => __( 'QR code', 'laurel' ),
					),
					array(
						'value' => 'invitations',
						'label' => __( 'Invitations', 'laurel' ),
					),
					array(
						'value' => 'terms',
						'label' => __( 'Terms', 'laurel' ),
					),
				),
				'default' => 'rewards link channels invitations terms',
			),
			'rows' => array(
				'property' => 'rows',
				'label' => __( 'Invitations to keep room for', 'laurel' ),
				'help' => __( 'How many invitations to keep room for, 1 to 6; 2 without it. More than that wait behind "Show all".', 'laurel' ),
				'group' => 'place',
				'kind' => 'number',
				'min' => 1,
				'max' => 6,
				'step' => 1,
				'default' => '2',
			),
			'label' => array(
				'property' => 'label',
				'label' => __( 'Title', 'laurel' ),
				'help' => __( 'Replaces the element\'s own title.', 'laurel' ),
				'group' => 'content',
				'kind' => 'text',
			),
			'heading-level' => array(
				'property' => 'headingLevel',
				'label' => __( 'Heading level', 'laurel' ),
				'help' => __( 'Level of the element\'s heading for screen readers, 1 to 6; 3 without it.', 'laurel' ),
				'group' => 'place',
				'kind' => 'number',
				'min' => 1,
				'max' => 6,
				'step' => 1,
				'default' => '3',
			),
			'locale' => array(
				'property' => 'locale',
				'label' => __( 'Language', 'laurel' ),
				'help' => __( 'Language, BCP 47; without it that of the page around.', 'laurel' ),
				'group' => 'advanced',
				'kind' => 'text',
			),
		),
	),
	'reward-list' => array(
		'tag' => 'laurel-reward-list',
		'title' => __( 'Reward list', 'laurel' ),
		'fallback' => array(
			'text' => __( 'Rewards', 'laurel' ),
			'href' => '/account',
		),
		'attributes' => array(
			'filter' => array(
				'property' => 'filter',
				'label' => __( 'Only these rewards', 'laurel' ),
				'group' => 'content',
				'kind' => 'choices',
				'choices' => array(
					array(
						'value' => 'reachable',
						'label' => __( 'Within reach now', 'laurel' ),
					),
					array(
						'value' => 'discount',
						'label' => __( 'Discounts', 'laurel' ),
					),
					array(
						'value' => 'product',
						'label' => __( 'Products', 'laurel' ),
					),
					array(
						'value' => 'shipping',
						'label' => __( 'Delivery', 'laurel' ),
					),
					array(
						'value' => 'service',
						'label' => __( 'Services', 'laurel' ),
					),
					array(
						'value' => 'gift-card',
						'label' => __( 'Gift cards', 'laurel' ),
					),
					array(
						'value' => 'donation',
						'label' => __( 'Donations', 'laurel' ),
					),
					array(
						'value' => 'custom',
						'label' => __( 'Others', 'laurel' ),
					),
				),
			),
			'sort' => array(
				'property' => 'sort',
				'label' => __( 'Order', 'laurel' ),
				'help' => __( 'What can be had now first (also without it), the cheapest first, or in the programme\'s own order.', 'laurel' ),
				'group' => 'content',
				'kind' => 'choice',
				'choices' => array(
					array(
						'value' => 'reachable',
						'label' => __( 'Within reach first', 'laurel' ),
					),
					array(
						'value' => 'price',
						'label' => __( 'Cheapest first', 'laurel' ),
					),
					array(
						'value' => 'catalogue',
						'label' => __( 'As the programme has them', 'laurel' ),
					),
				),
				'default' => 'reachable',
			),
			'show' => array(
				'property' => 'show',
				'label' => __( 'What to tell', 'laurel' ),
				'group' => 'content',
				'kind' => 'choices',
				'choices' => array(
					array(
						'value' => 'balance',
						'label' => __( 'Balance', 'laurel' ),
					),
					array(
						'value' => 'texts',
						'label' => __( 'Descriptions', 'laurel' ),
					),
					array(
						'value' => 'mine',
						'label' => __( 'My rewards', 'laurel' ),
					),
				),
				'default' => 'balance texts mine',
			),
			'rows' => array(
				'property' => 'rows',
				'label' => __( 'Rewards to keep room for', 'laurel' ),
				'help' => __( 'How many rewards to keep room for, 1 to 9; 3 without it. More than that wait behind "Show all".', 'laurel' ),
				'group' => 'place',
				'kind' => 'number',
				'min' => 1,
				'max' => 9,
				'step' => 1,
				'default' => '3',
			),
			'label' => array(
				'property' => 'label',
				'label' => __( 'Title', 'laurel' ),
				'help' => __( 'Replaces the element\'s own title.', 'laurel' ),
				'group' => 'content',
				'kind' => 'text',
			),
			'heading-level' => array(
				'property' => 'headingLevel',
				'label' => __( 'Heading level', 'laurel' ),
				'help' => __( 'Level of the element\'s heading for screen readers, 1 to 6; 3 without it.', 'laurel' ),
				'group' => 'place',
				'kind' => 'number',
				'min' => 1,
				'max' => 6,
				'step' => 1,
				'default' => '3',
			),
			'locale' => array(
				'property' => 'locale',
				'label' => __( 'Language', 'laurel' ),
				'help' => __( 'Language, BCP 47; without it that of the page around.', 'laurel' ),
				'group' => 'advanced',
				'kind' => 'text',
			),
		),
	),
	'tier-progress' => array(
		'tag' => 'laurel-tier-progress',
		'title' => __( 'Tier progress', 'laurel' ),
		'fallback' => array(
			'text' => __( 'Your tier', 'laurel' ),
			'href' => '/account',
		),
		'attributes' => array(
			'criteria' => array(
				'property' => 'criteria',
				'label' => __( 'Criteria to keep room for', 'laurel' ),
				'help' => __( 'How many criteria to keep room for, 1 to 6; 2 without it. More than that wait behind "Show all".', 'laurel' ),
				'group' => 'place',
				'kind' => 'number',
				'min' => 1,
				'max' => 6,
				'step' => 1,
				'default' => '2',
			),
			'show' => array(
				'property' => 'show',
				'label' => __( 'What to tell', 'laurel' ),
				'group' => 'content',
				'kind' => 'choices',
				'choices' => array(
					array(
						'value' => 'next',
						'label' => __( 'What to do next', 'laurel' ),
					),
					array(
						'value' => 'retain',
						'label' => __( 'How to keep the tier', 'laurel' ),
					),
					array(
						'value' => 'risk',
						'label' => __( 'That it may be lost', 'laurel' ),
					),
					array(
						'value' => 'benefits',
						'label' => __( 'Benefits', 'laurel' ),
					),
				),
				'default' => 'next retain risk',
			),
			'variant' => array(
				'property' => 'variant',
				'label' => __( 'Look', 'laurel' ),
				'help' => __( 'Bars (also without it), or the ladder of tiers.', 'laurel' ),
				'group' => 'look',
				'kind' => 'choice',
				'choices' => array(
					array(
						'value' => 'bar',
						'label' => __( 'Bars', 'laurel' ),
					),
					array(
						'value' => 'steps',
						'label' => __( 'Ladder of tiers', 'laurel' ),
					),
				),
				'default' => 'bar',
			),
			'label' => array(
				'property' => 'label',
				'label' => __( 'Title', 'laurel' ),
				'help' => __( 'Replaces the element\'s own title.', 'laurel' ),
				'group' => 'content',
				'kind' => 'text',
			),
			'heading-level' => array(
				'property' => 'headingLevel',
				'label' => __( 'Heading level', 'laurel' ),
				'help' => __( 'Level of the element\'s heading for screen readers, 1 to 6; 3 without it.', 'laurel' ),
				'group' => 'place',
				'kind' => 'number',
				'min' => 1,
				'max' => 6,
				'step' => 1,
				'default' => '3',
			),
			'locale' => array(
				'property' => 'locale',
				'label' => __( 'Language', 'laurel' ),
				'help' => __( 'Language, BCP 47; without it that of the page around.', 'laurel' ),
				'group' => 'advanced',
				'kind' => 'text',
			),
		),
	),
);
