import type { CallError } from '../../../shared/contract/errors.ts';
import { answerLabel, inputLabel, type ChannelEnd } from '../../../shared/contract/sealed-channel.ts';
import type { CoreRequest, CoreResult } from '../../core-protocol.ts';
import type { Dispatcher } from './dispatch.ts';

type CallRequest = Extract<CoreRequest, { type: 'call' }>;

const refused: CallError = { code: 'input.rejected' };

/** A request that is opened and ready to run; `run` answers in the way in which it was asked. */
export interface OpenedRequest {
  readonly run: () => Promise<CoreResult>;
}

/** Opens a request. Opening comes before running, so that requests run in the order in which they came. */
export const openRequest = async (
  request: CallRequest,
  end: ChannelEnd,
  dispatcher: Pick<Dispatcher, 'run'>,
): Promise<OpenedRequest> => {
  const { requestId, call, files } = request;
  if (!('sealed' in request)) {
    return { run: async () => ({ result: await dispatcher.run({ requestId, call, files, input: request.input }) }) };
  }
  try {
    const channel = await end.channelTo(request.sealed.from);
    const input = await channel.open(inputLabel(requestId, call), request.sealed.bytes);
    return {
      run: async () => ({
        sealed: await channel.seal(answerLabel(requestId), await dispatcher.run({ requestId, call, files, input })),
      }),
    };
  } catch {
    return { run: () => Promise.resolve({ result: { ok: false, error: refused } }) };
  }
};
