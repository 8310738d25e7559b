/** Why a sentence is not borne out by what it cites. */
export type ClaimFlaw = 'off-topic' | 'name' | 'number' | 'negation' | 'opposite' | 'promise' | 'condition';
