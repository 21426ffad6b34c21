/** A page of a given width inside the test page: the one way to a width that all three engines have. */
export interface Frame {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** Runs a module in the frame, with the frame's own globals. */
  load(module: string): Promise<void>;
  close(): void;
}

/** Opens an empty standards-mode document of `width` CSS pixels, none of them a scroll bar's. */
export async function openFrame(width: number, body = '', head = ''): Promise<Frame> {
  const element = document.createElement('iframe');
  element.style.cssText = `inline-size:${width}px;block-size:1200px;border:0`;
  element.srcdoc = `<!doctype html><html lang="en"><head>
    <meta name="viewport" content="width=device-width">
    <style>html{scrollbar-width:none}body{margin:0;font:16px/1.5 sans-serif}</style>${head}</head><body>${body}</body></html>`;
  const loaded = new Promise((resolve) =>
    element.addEventListener('load', resolve, { once: true }),
  );
  document.body.append(element);
  await loaded;
  const view = element.contentWindow;
  const inner = element.contentDocument;
  if (view === null || inner === null) throw new Error('The frame has no document.');
  return {
    window: view as Window & typeof globalThis,
    document: inner,
    load: (module) => loadModule(inner, module),
    close: () => element.remove(),
  };
}

function loadModule(target: Document, module: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = target.createElement('script');
    script.type = 'module';
    script.src = module;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${module} could not be loaded`)));
    target.head.append(script);
  });
}
