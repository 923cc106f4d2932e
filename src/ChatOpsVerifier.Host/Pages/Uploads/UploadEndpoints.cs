using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Evidence.Files;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.People;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Access;
using ChatOpsVerifier.Host.Pages.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Host.Pages.Uploads;

/// <summary>
/// The page on which a person of a chat puts in files for one question. Anyone who holds the address may: the ticket in it is the guard,
/// so no access key is asked for, and nothing but that question is shown.
/// </summary>
internal static class UploadEndpoints
{
    public const string Path = "/upload";

    private const string Field = "file";

    public static void MapUploads(this IEndpointRouteBuilder endpoints)
    {
        var uploads = endpoints.MapGroup($"{Path}/{{ticket}}").AddEndpointFilter<TicketGuard>().IsOpen();
        uploads.MapGet("", ShowAsync);
        uploads.MapPost("", TakeAsync).AddEndpointFilter<PostGuard>();
    }

    private static async Task<IResult> ShowAsync(string ticket, HttpContext http, UploadTickets tickets, IPrompts prompts, IOptions<EvidenceOptions> limits) =>
        await PageAsync(http, ticket, tickets.Read(ticket)!, prompts, limits.Value, problem: null);

    private static async Task<IResult> TakeAsync(
        string ticket, HttpContext http, UploadTickets tickets, IPrompts prompts, ITurnHandler turns, IOptions<EvidenceOptions> limits)
    {
        var grant = tickets.Read(ticket)!;
        ImmutableArray<IFormFile> files = [.. http.Request.Form.Files.Where(f => f.Name == Field && f.FileName.Length > 0)];
        if (await ProblemAsync(files, limits.Value, http.RequestAborted) is { } problem)
        {
            return await PageAsync(http, ticket, grant, prompts, limits.Value, problem);
        }

        var outcome = await turns.HandleAsync(TurnOf(grant, files), http.RequestAborted);
        return outcome switch
        {
            TurnOutcome.Repeated =>
                MessageResults.Of(StatusCodes.Status409Conflict, "Used already", "This link works once and was already used. Ask for a new one in the chat."),
            TurnOutcome.NotPermitted =>
                MessageResults.Of(StatusCodes.Status403Forbidden, "Not accepted", "Only the operator can upload evidence. Nothing was kept."),
            TurnOutcome.NoReport =>
                MessageResults.Of(StatusCodes.Status404NotFound, "Not accepted", "The report that this upload belongs to no longer exists. Nothing was kept."),
            _ =>
                MessageResults.Of(
                    StatusCodes.Status200OK,
                    "Taken",
                    $"{(files.Length == 1 ? "The file was" : $"{Counted.Of(files.Length, "file")} were")} passed to the conversation. Continue in the chat; "
                        + $"you can close this page."),
        };
    }

    private static Turn TurnOf(UploadTicket grant, ImmutableArray<IFormFile> files) => new()
    {
        DedupeKeys = [$"upload:{grant.Id}"],
        Conversation = grant.Place,
        UserId = grant.UserId,
        // The address was made for one account, in answer to a press that its provider verified, and works once.
        Identity = TurnIdentity.ChatAccount,
        Slug = grant.Slug,
        Content = new TurnContent.Action(
            grant.PromptId, ActionIds.GiveEvidence, "", ImmutableDictionary<string, ImmutableArray<string>>.Empty,
            [.. files.Select(f => new IncomingFile(System.IO.Path.GetFileName(f.FileName), f.Length, _ => Task.FromResult(f.OpenReadStream())))]),
        StaysInChat = false,
    };

    /// <summary>What can be said before the address is used up. Whatever else is wrong with a file is said in the chat.</summary>
    private static async Task<string?> ProblemAsync(ImmutableArray<IFormFile> files, EvidenceOptions limits, CancellationToken cancellationToken)
    {
        if (files.IsEmpty)
        {
            return "No file was chosen.";
        }

        if (files.Length > limits.MaxFiles)
        {
            return $"{Counted.Of(files.Length, "file")} were chosen; at most {limits.MaxFiles} are accepted at once.";
        }

        foreach (var file in files)
        {
            if (file.Length > limits.MaxBytes)
            {
                return $"{file.FileName} has {Counted.Of(file.Length, "byte")}; the limit is {limits.MaxBytes:N0} (Evidence:MaxBytes).";
            }

            var head = new byte[(int)Math.Min(file.Length, FileSniffer.HeadBytes)];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(head, cancellationToken);
            if (FileSniffer.Sniff(head, file.FileName).Refusal is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private static async Task<RazorComponentResult<UploadPage>> PageAsync(
        HttpContext http, string ticket, UploadTicket grant, IPrompts prompts, EvidenceOptions limits, string? problem)
    {
        var open = await prompts.FindAsync(grant.Place, grant.Slug, http.RequestAborted);
        var asked = open?.Prompt.Key == grant.PromptId ? open.Prompt.Message.Blocks.OfType<MessageBlock.Heading>().FirstOrDefault()?.Text : null;
        return new RazorComponentResult<UploadPage>(new
        {
            Page = http.RequestServices.GetRequiredService<PageContexts>().For(http),
            Action = $"{Path}/{ticket}",
            Asked = asked,
            MaxBytes = limits.MaxBytes,
            Problem = problem,
        })
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }
}
