import type { JobEvent, JobRequest, JobView } from './job.ts';

/** The view of a job that has just been accepted. */
export function newJobView(request: JobRequest, startedAtMs: number): JobView {
  return {
    ...request,
    state: 'queued',
    stage: 'waiting',
    startedAtMs,
    page: null,
    coverage: null,
    model: null,
    points: [],
    outline: null,
    gistDraft: '',
    gist: null,
    notices: [],
    engine: null,
    timings: { captureMs: null, firstPointMs: null, gistFirstTokenMs: null, totalMs: null },
    error: null,
  };
}

/** Folds one event into a view. Pure; the same on both ends, so a replayed job looks like a watched one. */
export function applyJobEvent(view: JobView, event: JobEvent): JobView {
  switch (event.type) {
    case 'view':
      return event.view;
    case 'stage':
      return { ...view, state: event.stage === 'waiting' ? 'queued' : 'running', stage: event.stage };
    case 'model':
      return { ...view, model: event.progress };
    case 'page':
      return {
        ...view,
        page: event.page,
        coverage: event.coverage,
        timings: { ...view.timings, captureMs: event.captureMs },
      };
    case 'coverage':
      return { ...view, coverage: event.coverage };
    case 'points':
      return {
        ...view,
        points: event.points,
        timings: { ...view.timings, firstPointMs: view.timings.firstPointMs ?? event.atMs },
      };
    case 'outline':
      return { ...view, outline: event.outline };
    case 'token':
      return {
        ...view,
        gistDraft: view.gistDraft + event.text,
        timings: { ...view.timings, gistFirstTokenMs: view.timings.gistFirstTokenMs ?? event.atMs },
      };
    case 'gist':
      return { ...view, gist: event.gist, gistDraft: '' };
    case 'notice':
      return view.notices.includes(event.notice) ? view : { ...view, notices: [...view.notices, event.notice] };
    case 'engine':
      return { ...view, engine: event.engine };
    case 'end':
      return {
        ...view,
        state: event.state,
        error: event.error,
        gistDraft: '',
        model: null,
        timings: { ...view.timings, totalMs: event.atMs },
      };
  }
}
