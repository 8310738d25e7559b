import { useEffect, useRef, useState, type ComponentProps } from 'react';

/** What is scrolled when it is too long, then from the keyboard as well: there may be nothing in it to come to. */
export function ScrollBox(props: ComponentProps<'div'>) {
  const box = useRef<HTMLDivElement>(null);
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const look = (): void => {
      if (box.current !== null) setIsLong(box.current.scrollHeight > box.current.clientHeight);
    };
    look();
    const sizes = new ResizeObserver(look);
    const children = new MutationObserver(look);
    if (box.current !== null) {
      sizes.observe(box.current);
      children.observe(box.current, { childList: true, subtree: true, characterData: true });
    }
    return () => {
      sizes.disconnect();
      children.disconnect();
    };
  }, []);
  return <div ref={box} {...(isLong ? { tabIndex: 0 } : {})} {...props} />;
}
