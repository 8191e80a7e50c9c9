import { connect } from 'node:http2';

const ANSWER_MS = 2_000;

/** Whether a Temporal server at `address` (`host:port`, no TLS) answers for `namespace`; never rejects. */
export function isServing(address: string, namespace = 'default'): Promise<boolean> {
  return new Promise((resolve) => {
    const session = connect(`http://${address}`);
    const settle = (serving: boolean) => {
      resolve(serving);
      session.destroy();
    };
    session.once('error', () => settle(false));
    session.setTimeout(ANSWER_MS, () => settle(false));
    const request = session.request({
      ':method': 'POST',
      ':path': '/temporal.api.workflowservice.v1.WorkflowService/DescribeNamespace',
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    const judge = (headers: Record<string, unknown>) => {
      if (headers['grpc-status'] !== undefined) settle(headers['grpc-status'] === '0');
    };
    request.once('error', () => settle(false));
    request.once('response', judge);
    request.once('trailers', judge);
    request.once('close', () => settle(false));
    request.resume();
    request.end(grpcFrame(namespaceMessage(namespace)));
  });
}

/** Protobuf of `DescribeNamespaceRequest { namespace = 1 }`. */
function namespaceMessage(namespace: string): Buffer {
  const name = Buffer.from(namespace);
  return Buffer.concat([Buffer.from([0x0a, name.length]), name]);
}

/** gRPC's length-prefixed message, not compressed. */
function grpcFrame(message: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}
