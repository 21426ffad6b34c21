import {
  BlockCanvas,
  BlockEditorProvider,
  BlockInspector,
  __experimentalLibrary as Library,
} from '@wordpress/block-editor';
import { serialize } from '@wordpress/blocks';
import { Popover, SlotFillProvider } from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';

// The canvas gets `editorStyle` of every block this way.
const settings = {
  __unstableResolvedAssets: {
    styles: '<link rel="stylesheet" id="laurel-css" href="/cdn/laurel.css" />',
    scripts: '',
  },
};

/** Inserter, canvas and settings. What would be saved stands in `window.content`. */
export function Editor() {
  const [content, setContent] = useState([]);
  const library = useRef(null);
  window.content = serialize(content);
  return (
    <SlotFillProvider>
      <BlockEditorProvider
        value={content}
        onInput={setContent}
        onChange={setContent}
        settings={settings}
      >
        <div className="library">
          <Library ref={library} shouldFocusBlock showInserterHelpPanel />
        </div>
        <BlockCanvas height="100%" />
        <div className="settings">
          <BlockInspector />
        </div>
        <Popover.Slot />
      </BlockEditorProvider>
    </SlotFillProvider>
  );
}
