import type { ComponentType } from 'react';
import type { WidgetName } from '../hint.js';
import { ChoicesWidget, ChoiceWidget, SwitchWidget } from './choice-widgets.js';
import { ConditionWidget } from './condition-widget.js';
import { DurationWidget } from './duration-widget.js';
import { JsonWidget } from './json-widget.js';
import { NumberWidget, SecondsWidget } from './number-widget.js';
import { PickWidget } from './pick-widget.js';
import {
  ChipsWidget,
  CodeWidget,
  NameWidget,
  PlainWidget,
  TextareaWidget,
  TextWidget,
  UrlWidget,
} from './text-widgets.js';
import { TextsWidget } from './texts-widget.js';
import { ClockWidget, MomentWidget } from './time-widgets.js';
import type { WidgetProps } from './widget-props.js';

/** Every widget there is. To add one: a file here, its name in `hint.ts`, when it is chosen in `widget-of.ts`, a line in this list. */
export const WIDGETS: Readonly<Record<Exclude<WidgetName, 'constant'>, ComponentType<WidgetProps>>> = {
  text: TextWidget,
  textarea: TextareaWidget,
  texts: TextsWidget,
  name: NameWidget,
  number: NumberWidget,
  seconds: SecondsWidget,
  switch: SwitchWidget,
  choice: ChoiceWidget,
  choices: ChoicesWidget,
  chips: ChipsWidget,
  phrases: ChipsWidget,
  picker: PickWidget,
  duration: DurationWidget,
  times: ClockWidget,
  date: ClockWidget,
  moment: MomentWidget,
  condition: ConditionWidget,
  code: CodeWidget,
  url: UrlWidget,
  email: PlainWidget,
  password: PlainWidget,
  color: PlainWidget,
  json: JsonWidget,
};
