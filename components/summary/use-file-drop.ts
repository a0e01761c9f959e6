import { useState } from 'preact/hooks';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** Takes files that are dropped anywhere on an element; `isOver` while one is held above it. Nothing without `onFile`. */
export function useFileDrop(onFile: ((file: File) => void) | null) {
  // Entering a child comes before leaving its parent, so the two are counted.
  const [depth, setDepth] = useState(0);
  if (onFile === null) return { isOver: false, handlers: {} };
  const handlers = {
    onDragEnter: (event: DragEvent) => {
      if (holdsFiles(event)) setDepth((before) => before + 1);
    },
    onDragLeave: (event: DragEvent) => {
      if (holdsFiles(event)) setDepth((before) => Math.max(0, before - 1));
    },
    onDragOver: (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      // Otherwise the browser leaves this view for the file.
      event.preventDefault();
      setDepth(0);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) onFile(file);
    },
  };
  return { isOver: depth > 0, handlers };
}
