// Fetched where a page asks for more than the usual two.
import { referralCardChannelsWords } from '../../src/i18n/en/referral-card-channels.ts';
import type { Address } from './referral-card.channels.ts';

export { referralCardChannelsWords as words };

/** `sms:?&` is what both phone systems read; Facebook takes its text from the page that is linked. */
export const addresses: Readonly<Record<string, Address>> = {
  sms: (url, text) => `sms:?&body=${text}%20${url}`,
  telegram: (url, text) => `https://t.me/share/url?url=${url}&text=${text}`,
  x: (url, text) => `https://x.com/intent/post?text=${text}&url=${url}`,
  facebook: (url) => `https://www.facebook.com/sharer/sharer.php?u=${url}`,
  line: (url, text) => `https://social-plugins.line.me/lineit/share?url=${url}&text=${text}`,
  weibo: (url, text) => `https://service.weibo.com/share/share.php?url=${url}&title=${text}`,
};
