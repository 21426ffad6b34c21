// Text that becomes markup or code: everything the kit shows is text. `no-eval`, `no-new-func` and `no-script-url` of
// ESLint stand beside these.

const properties = ['innerHTML', 'outerHTML', 'srcdoc'];
const methods = [
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'parseFromString',
  'createContextualFragment',
  'writeln',
];

const markup = (name: string) =>
  `${name} turns text into markup. Build nodes, or use a Lit template.`;
/** A member by its name, however it is written: `.name` or `['name']`. */
const member = (name: string): readonly string[] => [
  `[property.name='${name}'][computed=false]`,
  `[property.value='${name}']`,
];

/** For `no-restricted-syntax`. */
export const htmlSinks: readonly { readonly selector: string; readonly message: string }[] = [
  ...properties.flatMap((name) =>
    member(name).map((is) => ({
      selector: `AssignmentExpression > MemberExpression.left${is}`,
      message: markup(name),
    })),
  ),
  ...methods.flatMap((name) =>
    member(name).map((is) => ({
      selector: `CallExpression > MemberExpression.callee${is}`,
      message: markup(name),
    })),
  ),
  ...["[object.name='document']", "[object.property.name='document']"].map((object) => ({
    selector: `CallExpression > MemberExpression.callee[property.name='write']${object}`,
    message: markup('document.write'),
  })),
  {
    selector: `TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/[\\s.](${properties.join('|')})\\s*=/]`,
    message: 'This binding turns text into markup. Bind nodes or text.',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
    message: 'A style attribute breaks under a strict style-src. Use a class or a custom property.',
  },
  {
    selector:
      "CallExpression[callee.property.name='setAttribute'][arguments.0.value=/^(style|srcdoc|on.*)$/i]",
    message: 'As an attribute this is style or code from text, and breaks under a strict policy.',
  },
  // ESLint's own rule passes over timers unless the configuration declares them as globals.
  ...['callee.name', 'callee.property.name'].map((callee) => ({
    selector: `CallExpression[${callee}=/^set(Timeout|Interval)$/]:matches([arguments.0.type='TemplateLiteral'], [arguments.0.type='BinaryExpression'], [arguments.0.raw=/^[^0-9]/])`,
    message: 'A timer runs text as code. Give it a function.',
  })),
];

const unsafe = {
  group: [
    'lit/directives/unsafe-*',
    'lit-html/directives/unsafe-*',
    'lit/static-html.js',
    'lit-html/static.js',
  ],
  message: 'Text never becomes markup here.',
};

/** For `no-restricted-imports`. */
export const unsafeImports = { patterns: [unsafe] };

/** The same, where styles are written and not made from the kit's own constants. */
export const unsafeStyleImports = {
  patterns: [
    unsafe,
    {
      group: ['lit', '@lit/reactive-element', '@lit/reactive-element/css-tag.js'],
      importNames: ['unsafeCSS'],
      message: 'Styles are written in css`…`; values come in by custom properties.',
    },
  ],
};
