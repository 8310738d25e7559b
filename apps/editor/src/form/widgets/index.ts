import type { ComponentType } from 'react';
import type { WidgetName } from '../prepare-schema.js';
import { ChoiceWidget, SwitchWidget } from './choice-widgets.js';
import { DurationWidget } from './duration-widget.js';
import { ConditionWidget, JsonWidget } from './json-widget.js';
import { ListWidget } from './list-widget.js';
import { NumberWidget } from './number-widget.js';
import { TextareaWidget, TextWidget } from './text-widgets.js';
import { TextsWidget } from './texts-widget.js';
import type { WidgetProps } from './widget-props.js';

/** Every widget there is. To add one: a file here, its name in `prepare-schema.ts`, a line in this list. */
export const WIDGETS: Readonly<Record<WidgetName, ComponentType<WidgetProps>>> = {
  text: TextWidget,
  textarea: TextareaWidget,
  code: TextareaWidget,
  texts: TextsWidget,
  number: NumberWidget,
  switch: SwitchWidget,
  choice: ChoiceWidget,
  list: ListWidget,
  duration: DurationWidget,
  condition: ConditionWidget,
  json: JsonWidget,
};
