import { useEffect } from 'react';

/** The canvas is a frame: elements have to be defined in its own document. */
export function Frame({ children, document }) {
  useEffect(() => {
    if (!document || document.querySelector('script[data-api]')) return;
    const script = document.createElement('script');
    script.src = '/cdn/laurel.js';
    script.dataset.api = 'preview';
    document.head.append(script);
  }, [document]);
  return children;
}
