/** The rival's task queue. */
export const queue = 'by-hand';
