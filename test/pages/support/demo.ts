/** Pages of the demo that carry widgets. */
export const demoPages = {
  home: '/',
  product: '/product.html?id=moka-pot',
  cart: '/cart.html',
  account: '/account.html',
  rewards: '/rewards.html',
  widgets: '/widgets.html',
} as const;

/** The page after an order, for whoever has ordered in this session. */
export const thankYouPage = '/thank-you.html';

/** Where a visitor types tags and sees them at work. */
export const tryPage = '/try.html';

/** A page with 60 widgets that arrives in pieces, each with a module script of its own. */
export const streamedPage = '/__test/sixty';

export const languages = ['en', 'de', 'ar', 'zh-Hans'] as const;

export const inLanguage = (path: string, language: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
