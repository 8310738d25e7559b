/** An agent as assignment sees one at a given moment. */
export interface AgentSeat {
  id: string;
  name: string;
  teams: string[];
  /** BCP 47, best first. */
  languages: string[];
  isOnline: boolean;
  /** How many open conversations at a time. */
  capacity: number;
  /** How many there are now. */
  open: number;
  /** The calendar of this agent's shifts; without one only `isOnline` counts. */
  calendar?: string;
  /** When something was last assigned, in epoch milliseconds; null when never. */
  lastAssignedAtMs: number | null;
}
