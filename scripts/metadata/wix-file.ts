/** Folder of the CDN build that holds a script for each element. */
export const WIX_FOLDER = 'wix';

/**
 * A classic script that brings one element by its address alone, for editors that ask for a script
 * and a tag name and have no place for anything else:
 * `…/wix/points-badge.js?api=https://shop.example/api/loyalty`. What follows the `?` is as on the
 * loader's tag. The first of them on a page brings the loader, unless the page has it already.
 *
 * @param name of the element: `points-badge`.
 */
export const wixFile = (name: string): string => `(() => {
  // Content that is called \`currentScript\` takes that place in the document, but not in its class.
  const script =
    Reflect.get(Document.prototype, 'currentScript', document) ??
    document.querySelector('script[src*="/${WIX_FOLDER}/${name}.js"]');
  const loader = 'script[src*="/laurel.js"]';
  if (!script) return console.warn('Laurel: the tag of ${WIX_FOLDER}/${name}.js cannot be found');
  if (!document.querySelector(loader)) {
    const tag = document.createElement('script');
    tag.src = new URL('../laurel.js', script.src).href;
    for (const [option, value] of new URL(script.src).searchParams)
      if (/^[a-z-]+$/.test(option)) tag.setAttribute('data-' + option, value);
    document.head.append(tag);
  }
  // Elements that are defined before the loader looks need a store all the same.
  (window.laurel = Array.isArray(window.laurel) ? window.laurel : []).push(() => {});
  import(new URL('../${name}.js', script.src).href).catch((error) =>
    console.warn('Laurel: no <laurel-${name}>.', error),
  );
})();
`;
