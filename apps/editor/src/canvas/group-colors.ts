export const GROUP_COLORS = ['blue', 'green', 'yellow', 'red', 'purple', 'gray'] as const;
export type GroupColor = (typeof GROUP_COLORS)[number];

/** The colour of a frame; one that is not known here is drawn in the first. */
export function groupInk(color: string): string {
  return `var(--tag-${GROUP_COLORS.find((each) => each === color) ?? GROUP_COLORS[0]})`;
}
