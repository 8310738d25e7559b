// The same job for Restate: one virtual object per conversation, which keeps its tags and its team.
// The SDK lies where the peers are installed, outside this tree.
const { object, serve } = await import(process.env.BENCH_SDK);

const conversation = object({
  name: 'conversation',
  handlers: {
    message: async (context, { text }) => {
      const state = (await context.get('state')) ?? { messages: 0, tags: [], team: null };
      state.messages += 1;
      const replies = [];
      if (text.includes('price') || text.includes('优惠')) {
        if (!state.tags.includes('hot')) state.tags.push('hot');
        state.team = 'sales';
        replies.push('It costs 10.');
      }
      context.set('state', state);
      return { replies };
    },
  },
});

serve({ services: [conversation], port: Number(process.env.PORT) });
