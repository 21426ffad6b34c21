/** All of them. WeChat has no address for sharing: its users scan the QR code. */
export const channels = [
  'whatsapp',
  'email',
  'sms',
  'telegram',
  'x',
  'facebook',
  'line',
  'weibo',
  'wechat',
] as const;

/** A channel, or what else shares: the QR code, the browser's own sheet. */
export type Channel = (typeof channels)[number] | 'qr' | 'sheet';

/** The address that hands a message to a channel, made of a link and a text that are URI-encoded. */
export type Address = (url: string, text: string) => string;
