using ChatOpsVerifier.Channels.WebChat;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Host.Access;

namespace ChatOpsVerifier.Host.Pages.Chat;

internal static class FileEndpoints
{
    private const int DigestLength = 64;

    public static void MapFiles(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(
        WebChatFiles.Prefix + "/{sha256}/{name}",
        async (string sha256, string name, IEvidenceStore files, HttpContext http) =>
        {
            if (sha256.Length != DigestLength
                || !sha256.All(char.IsAsciiHexDigitLower)
                || await files.ReadAsync(sha256, http.RequestAborted) is not { } content)
            {
                return Results.NotFound();
            }

            // Always a download of plain bytes: what somebody uploaded must not run as a page of this host.
            return Results.File(content, "application/octet-stream", name);
        }).Needs(AccessScopes.Read);
}
