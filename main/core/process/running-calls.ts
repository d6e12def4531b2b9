import { AppError } from '../../../shared/contract/errors.ts';

/** The calls that are in progress, by their request's id, and which of them someone canceled. */
export class RunningCalls {
  private readonly running = new Set<string>();
  private readonly cancelled = new Set<string>();

  begin(requestId: string): void {
    this.running.add(requestId);
  }

  end(requestId: string): void {
    this.running.delete(requestId);
    this.cancelled.delete(requestId);
  }

  /** Marks a call as canceled; it ends at its next step. */
  cancel(requestId: string): void {
    if (this.running.has(requestId)) this.cancelled.add(requestId);
  }

  cancelOthers(own: string): void {
    for (const requestId of this.running) if (requestId !== own) this.cancel(requestId);
  }

  /** @throws AppError cancelled */
  refuseIfCancelled(requestId: string): void {
    if (this.cancelled.has(requestId)) throw new AppError('cancelled');
  }
}
