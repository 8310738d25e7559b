import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './join-classes.js';

export interface TabsProps<T extends string> {
  value: T;
  onChange: (value: T) => void;
  label: string;
  tabs: readonly { value: T; label: ReactNode; content: ReactNode }[];
  className?: string;
}

export function Tabs<T extends string>({ value, onChange, label, tabs, className }: TabsProps<T>) {
  return (
    <Radix.Root
      value={value}
      onValueChange={(wanted) => {
        const tab = tabs.find((each) => each.value === wanted);
        if (tab !== undefined) onChange(tab.value);
      }}
      className={cn('flex min-h-0 flex-col', className)}
    >
      <Radix.List aria-label={label} className="flex border-b border-line px-2">
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.value}
            value={tab.value}
            className="-mb-px -outline-offset-2 border-b-2 border-transparent px-2 py-2 font-medium text-soft hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink"
          >
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content
          key={tab.value}
          value={tab.value}
          className="min-h-0 flex-1 overflow-y-auto outline-none"
        >
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
