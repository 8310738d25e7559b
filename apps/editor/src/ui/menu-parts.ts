import type { Menu as Radix } from 'radix-ui/internal';
import { createContext, useContext } from 'react';

export type MenuParts = Pick<
  typeof Radix,
  'Item' | 'ItemIndicator' | 'Label' | 'RadioGroup' | 'RadioItem' | 'Separator'
>;

/** What is in a menu is made of what comes with the box around it. */
export const MenuPartsContext = createContext<MenuParts | null>(null);

export function useMenuParts(): MenuParts {
  const parts = useContext(MenuPartsContext);
  if (parts === null) throw new Error('An item of a menu stands outside of a menu');
  return parts;
}
