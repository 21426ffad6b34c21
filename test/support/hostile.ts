// Texts that become scripts where somebody takes them for markup, and addresses that are scripts. Whatever comes to
// life sets `hacked` on its window, or asks for `/hacked`.

const run = 'self.hacked=1';

export const hostileTexts: readonly string[] = [
  `<script>${run}</script>`,
  `</script><script>${run}</script>`,
  `<script src=/hacked></script>`,
  `<img src=x onerror=${run}>`,
  `"><img src=/hacked onerror="${run}">`,
  `'><img src=/hacked onerror='${run}'>`,
  `<svg onload=${run}>`,
  `<svg><script>${run}</script></svg>`,
  `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  `<svg><foreignObject><iframe onload=${run}></iframe></foreignObject></svg>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=/hacked onerror=${run}&gt;">`,
  `<iframe srcdoc="<script>parent.${run.slice(5)}</script>"></iframe>`,
  `<iframe src="javascript:parent.${run.slice(5)}"></iframe>`,
  `<a href="javascript:${run}" autofocus onfocus=${run}>x</a>`,
  `<details open ontoggle=${run}>`,
  `<input autofocus onfocus=${run}>`,
  `<form action=/hacked><button>x</button></form>`,
  `<base href="//hacked.example/">`,
  `<meta http-equiv=refresh content="0;url=/hacked">`,
  `<link rel=stylesheet href=/hacked>`,
  `<style>@import "/hacked"; *{display:none}</style>`,
  `<object data=/hacked></object><embed src=/hacked>`,
  `<template shadowrootmode=open><script>${run}</script></template>`,
  `</style></title></textarea></noscript></template><img src=/hacked onerror=${run}>`,
  `--><img src=/hacked onerror=${run}><!--`,
  `]]><script>${run}</script>`,
  `" onmouseover="${run}" x="`,
  `' autofocus onfocus='${run}`,
  '${' + run + '}',
  `{{constructor.constructor('${run}')()}}`,
  `<%= ${run} %>#{${run}}[[${run}]]`,
  `javascript:${run}`,
  `&lt;img src=/hacked onerror=${run}&gt;`,
  `&#60;script&#62;${run}&#60;/script&#62;`,
  `\\u003cscript\\u003e${run}\\u003c/script\\u003e`,
  `\u202E>tpircs/<1=dekcah>tpircs<\u202C`,
  `<scr\u0000ipt>${run}</scr\u0000ipt>`,
  `\uFEFF\u2028\u2029<img/src=/hacked/onerror=${run}>`,
  `{subject}{name}{amount}<b>{unit}</b>`,
  "$&$`$'$1",
  '__proto__',
  `url(/hacked);background:url("javascript:${run}")`,
];

export const hostileAddresses: readonly string[] = [
  `javascript:${run}`,
  `JaVaScRiPt:${run}`,
  `  javascript:${run}`,
  `java\nscript:${run}`,
  `java\tscript:${run}`,
  `\u0001javascript:${run}`,
  `javascript\r\n:${run}`,
  `javascript://shop.example/%0A${run}`,
  `javascript:/*https://shop.example/*/${run}`,
  `data:text/html,<script>parent.${run}</script>`,
  `DATA:text/html;base64,PHNjcmlwdD5oYWNrZWQ9MTwvc2NyaXB0Pg==`,
  `vbscript:msgbox(1)`,
  `view-source:javascript:${run}`,
  `blob:https://shop.example/0`,
  `file:///etc/passwd`,
  `filesystem:https://shop.example/temporary/x`,
];

/** Addresses a link of the kit may have, as the browser reads them. */
export const harmlessAddress = /^(?:https?|mailto|sms):/;

/** What is wrong with links and attributes inside of elements, whatever they were given. */
export function harmIn(elements: readonly Element[]): readonly string[] {
  return elements.flatMap((element) => {
    const addresses = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href']
      .filter((name) => element.hasAttribute(name))
      .map((name) => new URL(element.getAttribute(name) ?? '', element.baseURI).href)
      .filter((address) => !harmlessAddress.test(address));
    const handlers = element.getAttributeNames().filter((name) => /^on|^srcdoc$/i.test(name));
    return [...addresses, ...handlers].map((what) => `<${element.localName}>: ${what}`);
  });
}
