/** Names of channels that few pages ask for. */
export const referralCardChannelsWords = {
  'channel-sms': 'SMS',
  'channel-telegram': 'Telegram',
  'channel-x': 'X',
  'channel-facebook': 'Facebook',
  'channel-line': 'LINE',
  'channel-weibo': 'Weibo',
  'channel-wechat': 'WeChat',
} as const;
