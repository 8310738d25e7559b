import { useMutation } from '@tanstack/react-query';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { toast } from '../../../ui/toast.js';

interface Question {
  title: string;
  text: string;
  yes: string;
  no: string;
  /** What is told once it is done. */
  done: string;
  act: () => Promise<unknown>;
  refresh: () => Promise<unknown>;
  onClose: () => void;
}

/** Asked before what nothing brings back. */
export function AskFirst({ title, text, yes, no, done, act, refresh, onClose }: Question) {
  const acting = useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await refresh();
      toast({ title: done });
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      description={text}
      actions={
        <>
          <Button autoFocus onClick={onClose}>
            {no}
          </Button>
          <Button look="danger" isBusy={acting.isPending} onClick={() => acting.mutate()}>
            {yes}
          </Button>
        </>
      }
    >
      {acting.error !== null && <ProblemNote error={acting.error} />}
    </Dialog>
  );
}
