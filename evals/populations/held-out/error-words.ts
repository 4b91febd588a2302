import type { Family, PlayerGroup } from "./types.ts";

type Words = Readonly<Record<PlayerGroup, readonly string[]>>;

/** How players word their own failures; codes are those of ExoPlayer, AVFoundation, Shaka, hls.js, Roku and TV platforms. */
export const technical: Readonly<Partial<Record<Family, Words>>> = {
  timeout: {
    exo: [
      "ERROR_CODE_IO_NETWORK_CONNECTION_TIMEOUT (2002): java.net.SocketTimeoutException: timeout {url}",
      "ExoPlaybackException: Source error; SocketTimeoutException: failed to connect to {host}/{ip} (port 443) after {ms}ms",
    ],
    apple: [
      "NSURLErrorDomain -1001: The request timed out. ({id})",
      "CoreMediaErrorDomain -12889: No response for map in {ms}ms",
    ],
    web: [
      "Shaka Error NETWORK.TIMEOUT (1003) {url}",
      "networkError: fragLoadTimeOut {url}",
      "1400 NETWORK_ERROR timed out after {ms} ms",
    ],
    roku: ["-2: HTTP error: Connection timed out:extra:etype:buffer:clip_id:{code}", "connection timeout (-3)"],
    tv: ["PLAYER_ERROR_CONNECTION_FAILED", "MEDIA_ERR_NETWORK: timeout at {ts}", "1003: Connection timed out"],
  },
  dns: {
    exo: [
      'ERROR_CODE_IO_NETWORK_CONNECTION_FAILED (2001): java.net.UnknownHostException: Unable to resolve host "{host}": No address associated with hostname',
    ],
    apple: [
      "NSURLErrorDomain -1003: A server with the specified hostname could not be found.",
      "NSURLErrorDomain -1009: The Internet connection appears to be offline.",
    ],
    web: [
      "Shaka Error NETWORK.HTTP_ERROR (1002) {url} net::ERR_NAME_NOT_RESOLVED",
      "manifestLoadError net::ERR_INTERNET_DISCONNECTED",
    ],
    roku: ["-6: Could not resolve host: {host}", "Network is down (-8)"],
    tv: ["PLAYER_ERROR_CONNECTION_FAILED: DNS lookup failed", "NETWORK_NOT_AVAILABLE {ts}"],
  },
  segment: {
    exo: [
      "ERROR_CODE_IO_BAD_HTTP_STATUS (2004): Response code: {http} {url}",
      "HttpDataSource$InvalidResponseCodeException: Response code: {http}",
    ],
    apple: [
      "CoreMediaErrorDomain -12660: HTTP {http}",
      "CoreMediaErrorDomain -12938: HTTP 404: File Not Found {url}",
    ],
    web: ["Shaka Error NETWORK.BAD_HTTP_STATUS (1001) {http} {url}", "networkError: fragLoadError {http} {url}"],
    roku: [
      "-1: HTTP error: The format of the response was unexpected: {http}",
      "segment download failed, status={http} seq={code}",
    ],
    tv: ["PLAYER_ERROR_INVALID_URI {http}", "1201: segment request failed, status {http}, host {host}"],
  },
  manifest: {
    exo: [
      "ERROR_CODE_PARSING_MANIFEST_MALFORMED (3002)",
      "BehindLiveWindowException",
      "ParserException: Input does not start with the #EXTM3U header. {url}",
    ],
    apple: [
      "CoreMediaErrorDomain -12646: playlist parse error",
      "CoreMediaErrorDomain -12642: Playlist not changed for {ms}ms",
    ],
    web: [
      "Shaka Error MANIFEST.DASH_NO_PERIOD? (4003)",
      "networkError: manifestParsingError no EXTM3U delimiter",
      "levelLoadError {http} {url}",
    ],
    roku: ["-5: Media error: playlist empty", "malformed data:manifest:{code}"],
    tv: ["PLAYER_ERROR_NOT_SUPPORTED_FORMAT: manifest", "1402: The manifest could not be parsed [{id}]"],
  },
  decode: {
    exo: [
      "ERROR_CODE_DECODING_FAILED (4003): MediaCodecVideoRenderer error, format=Format(1, null, video/hevc, 3840x2160)",
      "MediaCodec$CodecException: Error 0x{hex}",
      "ERROR_CODE_DECODER_INIT_FAILED (4001)",
    ],
    apple: ["AVFoundationErrorDomain -11821: Cannot Decode", "AVFoundationErrorDomain -11833 / OSStatus -12909"],
    web: [
      "Shaka Error MEDIA.VIDEO_ERROR (3016) (3,,PIPELINE_ERROR_DECODE: {hex})",
      "mediaError: bufferAppendError",
      "mediaError: fragParsingError",
    ],
    roku: ["-3: Media error: decoder failure at {code}", "buffer:loop:demux.ts: stream error"],
    tv: ["PLAYER_ERROR_NOT_SUPPORTED_VIDEO_CODEC", "MEDIA_ERR_DECODE (3)", "decoder error 0x{hex} at {ts}"],
  },
  memory: {
    exo: [
      "java.lang.OutOfMemoryError: Failed to allocate a {code} byte allocation",
      "ERROR_CODE_DECODING_RESOURCES_RECLAIMED (4006)",
    ],
    apple: ["NSOSStatusErrorDomain -108: memFullErr", "AVFoundationErrorDomain -11819: media services were reset"],
    web: ["mediaError: bufferFullError QuotaExceededError", "Shaka Error MEDIA.QUOTA_EXCEEDED_ERROR (3017)"],
    roku: ["out of memory: player restarted", "-4: no resources"],
    tv: ["PLAYER_ERROR_OUT_OF_MEMORY", "RESOURCE_ALLOCATION_FAILED {ts}"],
  },
  "drm-device": {
    exo: [
      "ERROR_CODE_DRM_SYSTEM_ERROR (6006): MediaDrmException: Failed to open session",
      "MediaCodec.CryptoException: Insufficient output protection (HDCP)",
      "ERROR_CODE_DRM_DEVICE_REVOKED (6007)",
    ],
    apple: [
      "AVFoundationErrorDomain -11863: external protection required",
      "CoreMediaErrorDomain -42656: SKD key error on device",
    ],
    web: [
      "Shaka Error DRM.OUTPUT_RESTRICTED? (6012)",
      "keySystemError: keySystemStatusOutputRestricted",
      "Shaka Error DRM.FAILED_TO_CREATE_CDM (6002)",
    ],
    roku: ["-6: DRM error: HDCP not available", "drm: widevine provisioning failed on device {code}"],
    tv: [
      "PLAYER_ERROR_DRM: HDCP authentication failed",
      "PlayReady 0x8004C600: device certificate",
      "DRM_E_TEE_FAILED {hex}",
    ],
  },
  crash: {
    exo: [
      "IllegalStateException: Player is released {ts}",
      "ERROR_CODE_FAILED_RUNTIME_CHECK (1004): NullPointerException at PlaybackController.kt:{code}",
    ],
    apple: [
      "AVFoundationErrorDomain -11800: The operation could not be completed (app)",
      "Fatal: unexpectedly found nil PlayerViewModel.swift:{code}",
    ],
    web: [
      "TypeError: Cannot read properties of undefined (reading 'tracks') at player.js:{code}",
      "Uncaught (in promise) InvalidStateError",
    ],
    roku: ["BRIGHTSCRIPT: ERROR: roSGNode.getField: Invalid in PlayerView.brs({code})", "component crashed 0xf1"],
    tv: ["PLAYER_ERROR_INVALID_STATE", "TypeError: undefined is not an object player.bundle.js:{code}"],
  },
};

/** What says nothing: numbers and constants of any app, and each language's way of saying so. */
export const bareWords: readonly string[] = [
  "Unknown error",
  "{code}",
  "-1",
  "SRC_FAIL",
  "PLAYBACK_FAILED_{hex}",
  "403",
  "MEDIA_ERR_ABORTED",
  "playback_error",
];

export const vagueWords: Readonly<Record<string, readonly string[]>> = {
  en: ["Playback error", "An error occurred. Please try again later. ({id})"],
  de: ["Wiedergabefehler", "Ein Fehler ist aufgetreten. Bitte versuchen Sie es später erneut."],
  fr: ["Une erreur est survenue (réf. {id})", "Lecture impossible"],
  es: ["Error de reproducción", "Se ha producido un error {ts}"],
  pt: ["Erro ao reproduzir o vídeo", "Ocorreu um erro ({id})"],
  tr: ["Bir hata oluştu {ts}", "Oynatma hatası"],
  pl: ["Błąd odtwarzania", "Wystąpił błąd ({id})"],
  ja: ["再生エラー", "エラーが発生しました ({id})"],
};
