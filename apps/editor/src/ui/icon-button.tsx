import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './button.js';
import { Tip } from './tip.js';

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label'> {
  /** Read aloud, and shown when pointed at. */
  label: string;
  /** Shown beside the label. */
  shortcut?: string;
  children: ReactNode;
}

/** A button that is only an icon: it always has a name. */
export function IconButton({
  label,
  shortcut,
  children,
  size = 'icon',
  look = 'ghost',
  ...rest
}: IconButtonProps) {
  return (
    <Tip text={label} {...(shortcut === undefined ? {} : { shortcut })}>
      <Button {...rest} look={look} size={size} aria-label={label}>
        {children}
      </Button>
    </Tip>
  );
}
