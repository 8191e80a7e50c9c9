/** The host, as the module that runs in a process sees it. */
export interface Host {
  /**
   * Sends a message, any structured-clone value. The kernel has it when this returns, so it reaches the host whatever becomes
   * of this process next.
   */
  send(message: unknown): void;
  /** Takes the host's messages in their order, those that came before too. One listener; the last counts. */
  hear(listener: (message: unknown) => void): void;
}

/** The first message to a new process. */
export interface Opening {
  /** URL of the module to run. */
  module: string;
  hostPid: number;
  /** Megabytes the whole process may take. */
  mostMb: number;
}

/** A process's file descriptors for messages from its host, for its own, and for why it ends. */
export const descriptors = { orders: 3, answers: 4, reasons: 5 } as const;

/** How a line about the end of a process begins: a fault of its own, or that it took too much memory. */
export const signs = { fault: '!', memory: '%' } as const;
