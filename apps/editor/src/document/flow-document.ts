import { applyOp, isSameJson, type Flow, type Operation, type Problem } from '@nightshift/schema';
import { isSamePlace, joinConflicts, stillContested, withMine, withTheirs } from './contested-texts.js';
import type { FlowServer } from './flow-server.js';
import { NO_HISTORY, pathsOf, record, walk, withoutTouched, type History } from './history.js';
import { changesToMine } from './keep-steps.js';
import type { Author, Conflict } from './conflict.js';
import { changedPaths, isWithin, mergeFlows } from './merge-flows.js';
import { joinOverruled, overruledIn, stillOpen, takeUpAgain } from './settle-conflicts.js';
import type { Kept, Shelf } from './shelf.js';

/**
 * The open flow.
 * 1. It changes by `edit`, `undo`, `redo` and by what others save; each gives a new state, the old one stays as it was.
 * 2. `flow` differs from `base` exactly when something is unsaved, contested texts aside (`contested-texts.ts`); a save
 *    carries the revision of `base`.
 * 3. Nobody's work is overwritten: a stale save loads, merges and saves again; what both changed becomes a conflict.
 * 4. State goes onto the shelf before it goes to the server, so neither a reload nor a crash loses it.
 */
export interface FlowDocument<Refusal> {
  getState(): DocumentState<Refusal>;
  subscribe(listener: () => void): () => void;
  /** Edits with the same `mergeKey` shortly after one another are one step back. Says why when it cannot be done. */
  edit(operation: Operation, options?: { mergeKey?: string }): Problem | undefined;
  undo(): Problem | undefined;
  redo(): Problem | undefined;
  select(ids: Iterable<string>): void;
  /** Settles what two people disagree on. */
  resolve(conflict: Conflict, choice: 'mine' | 'theirs'): Problem | undefined;
  /** Somebody has saved this revision. */
  hear(revision: number): void;
  /** What others wrote over mine stays; it has been seen. */
  dismiss(overruled: Conflict): void;
  /** At once, instead of in a moment. Resolves when nothing is unsaved or nothing more can be done now. */
  save(): Promise<void>;
  /** The network is back, or somebody has signed in again. */
  retry(): void;
  /** Puts everything onto the shelf and rests. */
  close(): Promise<void>;
}

export interface DocumentState<Refusal> {
  flow: Flow;
  revision: number;
  saving: Saving<Refusal>;
  conflicts: readonly Conflict[];
  /** What others have just written over what was saved from here. Theirs stands, unless mine is put back. */
  overruled: readonly Conflict[];
  canUndo: boolean;
  canRedo: boolean;
  /** Ids of nodes, triggers, notes and groups. */
  selection: ReadonlySet<string>;
}

export type Saving<Refusal> =
  | { type: 'saved' }
  | { type: 'unsaved' }
  | { type: 'saving' }
  | { type: 'offline' }
  | { type: 'refused'; refusal: Refusal };

export interface DocumentOptions<Refusal> {
  flowId: string;
  flow: Flow;
  revision: number;
  /** Who saved it. */
  by?: Author | undefined;
  server: FlowServer<Refusal>;
  shelf: Shelf;
  kept?: Kept | undefined;
  isReadOnly?: boolean;
  /** Runs something later, unless it is cancelled. */
  later: (run: () => void, ms: number) => () => void;
  nowMs: () => number;
}

const SAVE_AFTER_MS = 800;
const SHELVE_AFTER_MS = 200;
const RETRY_MS = [1000, 2000, 5000, 15_000];

export function openDocument<Refusal>(options: DocumentOptions<Refusal>): FlowDocument<Refusal> {
  const { flowId, server, shelf, later, nowMs, isReadOnly = false } = options;
  const listeners = new Set<() => void>();
  let base = options.flow;
  let history: History = NO_HISTORY;
  let state: DocumentState<Refusal> = {
    flow: options.flow,
    revision: options.revision,
    saving: { type: 'saved' },
    conflicts: [],
    overruled: [],
    canUndo: false,
    canRedo: false,
    selection: new Set(),
  };
  let stepsChangedFrom = 0;
  let failures = 0;
  /** It may have been saved although no answer came. */
  let lastSent: Flow | undefined;
  let heard = 0;
  let running: Promise<void> | undefined;
  let cancelSave = (): void => undefined;
  let cancelShelve = (): void => undefined;

  function set(change: Partial<DocumentState<Refusal>>): void {
    state = {
      ...state,
      ...change,
      canUndo: history.position > 0,
      canRedo: history.position < history.steps.length,
    };
    for (const listener of listeners) listener();
  }

  function setHistory(next: History, changedFrom: number): void {
    history = next;
    stepsChangedFrom = Math.min(stepsChangedFrom, changedFrom);
  }

  function changed(flow: Flow): void {
    const { conflicts, overruled } = state;
    set({
      flow,
      saving: { type: 'unsaved' },
      conflicts: stillContested(flow, conflicts),
      overruled: stillOpen(flow, overruled),
    });
    shelveSoon();
    saveSoon(SAVE_AFTER_MS);
  }

  function saveSoon(ms: number): void {
    cancelSave();
    cancelSave = later(() => void save(), ms);
  }

  function shelveSoon(): void {
    cancelShelve();
    cancelShelve = later(() => void shelve(), SHELVE_AFTER_MS);
  }

  async function shelve(): Promise<void> {
    cancelShelve();
    const from = stepsChangedFrom;
    stepsChangedFrom = history.steps.length;
    const { revision, flow, conflicts } = state;
    // A full disk must not keep anybody from working; the server has, or will have, the draft.
    await shelf.keep(flowId, { revision, base, flow, conflicts, ...history }, from).catch(() => {
      stepsChangedFrom = Math.min(stepsChangedFrom, from);
    });
  }

  function save(): Promise<void> {
    cancelSave();
    // What was done while the one before was under way is not in it.
    return running === undefined ? alone(run) : running.then(() => (isSaved() ? undefined : alone(run)));
  }

  function alone(work: () => Promise<unknown>): Promise<void> {
    running ??= work()
      .then(() => undefined)
      .finally(() => {
        running = undefined;
      });
    return running;
  }

  function isSaved(): boolean {
    return isSameJson(base, toSave());
  }

  function toSave(): Flow {
    return withTheirs(state.flow, state.conflicts);
  }

  async function run(): Promise<void> {
    while (!isReadOnly && !isSaved()) {
      const sent = toSave();
      set({ saving: { type: 'saving' } });
      const answer = await server.save(sent, state.revision);
      if (answer.type === 'saved') {
        failures = 0;
        base = sent;
        set({ revision: answer.revision });
        continue;
      }
      if (answer.type === 'stale') {
        if (await pull()) continue;
        return;
      }
      if (answer.type === 'refused') set({ saving: answer });
      if (answer.type === 'offline') {
        lastSent = sent;
        rest();
      }
      return;
    }
    set({ saving: { type: 'saved' } });
    shelveSoon();
    if (heard > state.revision) await pull();
  }

  function rest(): void {
    set({ saving: { type: 'offline' } });
    saveSoon(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 0);
    failures += 1;
  }

  /** What others have saved comes in. False when it could not be had. */
  async function pull(): Promise<boolean> {
    const answer = await server.load();
    if (answer.type === 'refused') set({ saving: answer });
    if (answer.type === 'offline') rest();
    if (answer.type !== 'loaded' || answer.revision === state.revision) return false;
    adopt(answer.flow, answer.revision, answer.by);
    return true;
  }

  function adopt(theirs: Flow, revision: number, by: Author | undefined): void {
    // What we have sent ourselves is nobody else's work.
    if (lastSent !== undefined && isSameJson(theirs, lastSent)) base = lastSent;
    const merged = mergeFlows(base, state.flow, theirs);
    const found = merged.conflicts.map((conflict) => (by === undefined ? conflict : { ...conflict, by }));
    const taken = takeUpAgain(merged.flow, joinConflicts(state.conflicts, found, theirs));
    const flow = withMine(taken.flow, taken.conflicts);
    const conflicts = stillContested(flow, taken.conflicts);
    const isContested = (path: readonly string[]): boolean =>
      conflicts.some((conflict) => isWithin(conflict.path, path));
    const lost = overruledIn(history, { before: state.flow, after: flow }, { nowMs: nowMs(), by }).filter(
      ({ path }) => !isContested(path),
    );
    // What has come in from others; our own, saved just before a reload, is none of it.
    setHistory(withoutTouched(history, changedPaths(state.flow, flow)), 0);
    base = theirs;
    const isUnsaved = !isSameJson(withTheirs(flow, conflicts), theirs);
    set({
      flow,
      revision,
      conflicts,
      overruled: stillOpen(flow, joinOverruled(state.overruled, lost)),
      saving: { type: isUnsaved ? 'unsaved' : 'saved' },
    });
    shelveSoon();
    if (isUnsaved) saveSoon(SAVE_AFTER_MS);
  }

  function edit(operation: Operation, { mergeKey }: { mergeKey?: string } = {}): Problem | undefined {
    if (isReadOnly) return undefined;
    const applied = applyOp(state.flow, operation);
    if (!applied.ok) return applied.problem;
    if (isSameJson(applied.flow, state.flow)) return undefined;
    const before = history.position;
    const step = { way: applied.inverse, atMs: nowMs(), ...(mergeKey === undefined ? {} : { mergeKey }) };
    setHistory(record(history, step), Math.max(0, before - 1));
    changed(applied.flow);
    return undefined;
  }

  function goThrough(direction: 'back' | 'forth'): Problem | undefined {
    if (isReadOnly) return undefined;
    const walked = walk(state.flow, history, direction);
    if (walked === undefined) return undefined;
    const { position } = history;
    setHistory(walked.history, Math.max(0, Math.min(position, walked.history.position)));
    if (!walked.ok) {
      set({});
      return walked.problem;
    }
    const before = state.flow;
    changed(walked.flow);
    set({ selection: broughtBack(before, walked.flow, pathsOf(walked.way)) });
    return undefined;
  }

  function restoreKept(kept: Kept): void {
    base = kept.base;
    history = { steps: kept.steps, position: kept.position };
    // An older release shelved several of one place, and theirs in the flow.
    const conflicts = kept.conflicts.filter(
      (each, index, all) => !all.slice(index + 1).some((later) => isSamePlace(later, each)),
    );
    set({ flow: withMine(kept.flow, conflicts), revision: kept.revision, conflicts });
    if (options.revision === kept.revision && isSameJson(base, options.flow)) {
      if (!isSaved()) changed(state.flow);
    } else adopt(options.flow, options.revision, options.by);
  }

  if (options.kept !== undefined && !isReadOnly) restoreKept(options.kept);

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit,
    undo: () => goThrough('back'),
    redo: () => goThrough('forth'),
    select: (ids) => {
      const selection = new Set(ids);
      if (selection.size === state.selection.size && [...selection].every((id) => state.selection.has(id)))
        return;
      set({ selection });
    },
    resolve: (chosen, choice) => {
      const isChosen = (each: Conflict): boolean => isSamePlace(each, chosen);
      const before = { state, history };
      const flow = withTheirs(state.flow, state.conflicts.filter(isChosen));
      // Undo after the choice leads to theirs, not into the words that were given up.
      if (flow !== state.flow) setHistory(withoutTouched(history, [chosen.path]), 0);
      const left = (all: readonly Conflict[]): Conflict[] => all.filter((each) => !isChosen(each));
      set({ flow, conflicts: left(state.conflicts), overruled: left(state.overruled) });
      if (choice === 'mine') {
        const isPutBack = before.state.overruled.includes(chosen);
        const mine = (isPutBack ? undefined : before.state.conflicts.find(isChosen)) ?? chosen;
        const problem = edit({ type: 'restore', changes: changesToMine(state.flow, mine) });
        if (problem !== undefined) {
          setHistory(before.history, 0);
          set(before.state);
          return problem;
        }
      }
      shelveSoon();
      return undefined;
    },
    dismiss: (seen) => set({ overruled: state.overruled.filter((each) => each !== seen) }),
    hear: (revision) => {
      heard = Math.max(heard, revision);
      if (running === undefined && heard > state.revision) void alone(pull);
    },
    save,
    retry: () => {
      failures = 0;
      if (!isSaved()) void save();
    },
    close: async () => {
      cancelSave();
      await shelve();
    },
  };
}

/** What there is again; what made room for it or led to it stays as it is. Where nothing came or went: what changed. */
function broughtBack(before: Flow, after: Flow, paths: readonly (readonly string[])[]): ReadonlySet<string> {
  const touched = paths.flatMap(([part, id]) => (part !== undefined && id !== undefined ? [id] : []));
  const here = touched.filter((id) => isInFlow(after, id));
  const isMove = touched.every((id) => isInFlow(before, id) === isInFlow(after, id));
  return new Set(isMove ? here : here.filter((id) => !isInFlow(before, id)));
}

function isInFlow({ nodes, triggers, notes = [], groups = [] }: Flow, id: string): boolean {
  return (
    Object.hasOwn(nodes, id) ||
    Object.hasOwn(triggers, id) ||
    [...notes, ...groups].some((each) => each.id === id)
  );
}
