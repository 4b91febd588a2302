import type { SessionFieldDefinition } from "@/lib/domain/sessions/session-fields/session-field";

/** How the session ended according to Conviva, in the order of the session details. */
export const statusFields = [
  { id: "endedStatus", label: "Ended", unit: "text", path: "status_info.ended_status", inList: true },
  {
    id: "exitBeforeVideoStart",
    label: "Exit before video start",
    unit: "flag",
    path: "status_info.is_exit_before_video_start",
  },
  { id: "videoStartFailure", label: "Video start failure", unit: "flag", path: "status_info.is_video_start_failure" },
  {
    id: "videoStartFailureTechnical",
    label: "Video start failure, technical",
    unit: "flag",
    path: "status_info.is_video_start_failure_tech",
  },
  {
    id: "videoStartFailureBusiness",
    label: "Video start failure, business",
    unit: "flag",
    path: "status_info.is_video_start_failure_business",
  },
  {
    id: "videoPlaybackFailure",
    label: "Video playback failure",
    unit: "flag",
    path: "status_info.is_video_playback_failure",
  },
  {
    id: "videoPlaybackFailureTechnical",
    label: "Video playback failure, technical",
    unit: "flag",
    path: "status_info.is_video_playback_failure_tech",
  },
  {
    id: "videoPlaybackFailureBusiness",
    label: "Video playback failure, business",
    unit: "flag",
    path: "status_info.is_video_playback_failure_business",
  },
] as const satisfies readonly SessionFieldDefinition[];
