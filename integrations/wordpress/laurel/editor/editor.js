// The blocks in the editor: controls made from what is known of each element, and the element itself with
// sample data. Written without a build step, for the React that WordPress brings.
(function (wp, page) {
  'use strict';

  const { createElement: el, useEffect, useRef } = wp.element;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const {
    BaseControl,
    CheckboxControl,
    Disabled,
    PanelBody,
    SelectControl,
    TextControl,
    ToggleControl,
  } = wp.components;
  const { __ } = wp.i18n;

  // Controls look as they will in any WordPress to come; without these marks some versions complain.
  const bare = { __nextHasNoMarginBottom: true };
  const modern = { ...bare, __next40pxDefaultSize: true };

  const groups = [
    { name: 'content', title: __('Content', 'laurel'), isOpen: true },
    { name: 'look', title: __('Look', 'laurel'), isOpen: true },
    { name: 'place', title: __('Place on the page', 'laurel'), isOpen: false },
    { name: 'advanced', title: __('Further', 'laurel'), isOpen: false },
  ];

  for (const [name, element] of Object.entries(page.elements))
    wp.blocks.registerBlockType(`laurel/${name}`, {
      edit: (props) => el(Edit, { ...props, element }),
      // Rendered on the server.
      save: () => null,
    });

  function Edit({ element, attributes, setAttributes }) {
    const place = useRef(null);
    useEffect(() => bringLoader(place.current.ownerDocument), []);
    return el(
      'div',
      useBlockProps({ ref: place }),
      el(InspectorControls, null, ...panels(element, attributes, setAttributes)),
      el(Disabled, null, preview(element, attributes)),
    );
  }

  /** The canvas may be a frame: elements have to be defined in its own document. */
  function bringLoader(canvas) {
    if (canvas.querySelector('script[data-laurel-editor]')) return;
    const script = canvas.createElement('script');
    script.src = new URL(page.script, window.location.href).href;
    script.async = true;
    script.setAttribute('data-laurel-editor', '');
    canvas.head.append(script);
  }

  /** The element with sample data. */
  function preview(element, attributes) {
    const written = { preview: '' };
    for (const [name, about] of Object.entries(element.attributes)) {
      const value = attributes[about.property];
      if (value !== undefined && value !== '' && value !== false)
        written[name] = value === true ? '' : String(value);
    }
    const { text, href } = usualFallback(element);
    const link = { href: attributes.fallbackHref || href };
    return el(element.tag, written, el('a', link, attributes.fallbackText || text));
  }

  const usualFallback = ({ fallback: { text, href } }) => ({
    text,
    href: (href === '/account' && page.account) || href,
  });

  function panels(element, attributes, setAttributes) {
    const made = groups.map(({ name, title, isOpen }) => {
      const members = Object.values(element.attributes).filter(({ group }) => group === name);
      if (members.length === 0) return null;
      const controls = members.map((about) =>
        el(Control, {
          key: about.property,
          about,
          value: attributes[about.property],
          set: (value) => setAttributes({ [about.property]: value }),
        }),
      );
      const panel = { key: name, title, initialOpen: isOpen };
      return el(PanelBody, panel, ...controls);
    });
    return [...made, fallbackPanel(element, attributes, setAttributes)];
  }

  function fallbackPanel(element, attributes, setAttributes) {
    const { text, href } = usualFallback(element);
    const title = __('Link in its place', 'laurel');
    const about = __('Stands there until the element is ready, and without scripts.', 'laurel');
    const control = (property, label, placeholder) =>
      el(TextControl, {
        ...modern,
        label,
        value: attributes[property] || '',
        placeholder,
        onChange: (value) => setAttributes({ [property]: value || undefined }),
      });
    const controls = [
      el('p', null, about),
      control('fallbackText', __('Words', 'laurel'), text),
      control('fallbackHref', __('Address', 'laurel'), href),
    ];
    const panel = { key: 'fallback', title, initialOpen: false };
    return el(PanelBody, panel, ...controls);
  }

  function Control({ about, value, set }) {
    const { kind, label, help } = about;
    if (kind === 'flag')
      return el(ToggleControl, { ...bare, label, help, checked: !!value, onChange: set });
    if (kind === 'choice') return el(ChoiceControl, { about, value, set });
    if (kind === 'choices') return el(ChoicesControl, { about, value, set });
    const isNumber = kind === 'number';
    const { min, max, step } = about;
    return el(TextControl, {
      ...modern,
      label,
      help,
      value: value === undefined ? '' : String(value),
      placeholder: about.default || '',
      ...(isNumber && { type: 'number', min, max, step }),
      onChange: (typed) => set(typed === '' ? undefined : isNumber ? Number(typed) : typed),
    });
  }

  /** What counts without the attribute is chosen by leaving it out. */
  function ChoiceControl({ about, value, set }) {
    const usual = about.default;
    const unset = { value: '', label: __('Automatic', 'laurel') };
    return el(SelectControl, {
      ...modern,
      label: about.label,
      help: about.help,
      value: value || usual || '',
      options: usual ? about.choices : [unset, ...about.choices],
      onChange: (chosen) => set(chosen === '' || chosen === usual ? undefined : chosen),
    });
  }

  function ChoicesControl({ about, value, set }) {
    const chosen = (value || about.default || '').split(' ').filter(Boolean);
    const toggle = (word, isOn) => {
      const words = about.choices
        .map((choice) => choice.value)
        .filter((each) => (each === word ? isOn : chosen.includes(each)));
      set(words.length > 0 ? words.join(' ') : undefined);
    };
    const boxes = about.choices.map((choice) =>
      el(CheckboxControl, {
        ...bare,
        key: choice.value,
        label: choice.label,
        checked: chosen.includes(choice.value),
        onChange: (isOn) => toggle(choice.value, isOn),
      }),
    );
    // The last control of a box gets no space below from the editor of today, and the same from older ones.
    const style = { marginBottom: '24px' };
    const group = { role: 'group', 'aria-label': about.label, style };
    const help = about.default ? undefined : __('With none ticked, as is usual.', 'laurel');
    const control = { ...bare, label: about.label, help };
    return el('div', group, el(BaseControl, control, ...boxes));
  }
})(window.wp, window.laurelEditor);
