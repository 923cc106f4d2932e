using System.Text.Json.Nodes;
using ChatOpsVerifier.Channels.Teams.Api;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Channels.Teams.Publishing;

/// <summary>Posts and edits one delivery with all its parts and files. Called again after any interruption, it goes on where it was.</summary>
internal sealed class TeamsPoster(ITeamsApi api, TeamsFiles files)
{
    /// <summary>What says that a message can no longer be edited, or that the client edits none; then it is sent again.</summary>
    private static readonly int[] Uneditable = [404, 405, 501];

    /// <param name="existing">Edit this message; null: post a new one.</param>
    public async Task<TeamsResult<TeamsMessageRef>> SendAsync(TeamsPost post, TeamsMessageRef? existing, CancellationToken cancellationToken)
    {
        if (existing is { IsEditable: true } && !post.Sending.IsAnew)
        {
            if (await EditAsync(post, existing, cancellationToken) is { } edited)
            {
                return edited;
            }

            post.Sending.IsAnew = true;
        }

        return await PostAsync(post, [], cancellationToken);
    }

    /// <summary>Takes a message away.</summary>
    /// <returns>Null: it cannot be taken away, so that an edit says what is left of it.</returns>
    public async Task<TeamsResult<TeamsMessageRef>?> WithdrawAsync(TeamsReference where, TeamsMessageRef existing, CancellationToken cancellationToken)
    {
        foreach (var id in existing.Activities)
        {
            switch (await api.DeleteAsync(where, id, cancellationToken))
            {
                case TeamsResult<bool>.Failed:
                    return null;
                case TeamsResult<bool>.RetryAfter wait:
                    return wait.Map(_ => existing);
            }
        }

        return new TeamsResult<TeamsMessageRef>.Ok(existing);
    }

    /// <returns>Null: it cannot be edited.</returns>
    private async Task<TeamsResult<TeamsMessageRef>?> EditAsync(TeamsPost post, TeamsMessageRef existing, CancellationToken cancellationToken)
    {
        var kept = Math.Min(existing.Activities.Length, post.Activities.Count);
        for (var part = 0; part < kept; part++)
        {
            switch (await api.UpdateAsync(post.Where, existing.Activities[part], post.Activity(part), cancellationToken))
            {
                case TeamsResult<string>.Failed { Error.Status: var status } when Uneditable.Contains(status):
                    await ClearAsync(post.Where, existing.Activities, cancellationToken);
                    return null;
                case var updated and not TeamsResult<string>.Ok:
                    return updated.Map(_ => existing);
            }
        }

        var cleared = await ClearAsync(post.Where, existing.Activities[kept..], cancellationToken);
        return cleared is TeamsResult<bool>.RetryAfter ? cleared.Map(_ => existing) : await PostAsync(post, existing.Activities[..kept], cancellationToken);
    }

    /// <summary>Takes away what an edited message no longer needs. What cannot be taken away stays.</summary>
    private async Task<TeamsResult<bool>> ClearAsync(TeamsReference where, IEnumerable<string> activities, CancellationToken cancellationToken)
    {
        foreach (var id in activities)
        {
            if (await api.DeleteAsync(where, id, cancellationToken) is TeamsResult<bool>.RetryAfter wait)
            {
                return wait;
            }
        }

        return new TeamsResult<bool>.Ok(true);
    }

    /// <param name="existing">Parts that exist already.</param>
    private async Task<TeamsResult<TeamsMessageRef>> PostAsync(TeamsPost post, IReadOnlyCollection<string> existing, CancellationToken cancellationToken)
    {
        var sending = post.Sending;
        while (existing.Count + sending.Posts.Count < post.Activities.Count)
        {
            var result = await api.SendAsync(post.Where, post.Activity(existing.Count + sending.Posts.Count), cancellationToken);
            if (result is not TeamsResult<string>.Ok { Value: var id })
            {
                return result.Map(_ => TeamsMessageRef.Of(post.Address, existing));
            }

            sending.Posts.Add(id);
        }

        foreach (var file in post.Files.Where(f => !sending.Files.Contains(f.Name)))
        {
            var result = await api.SendAsync(post.Where, await files.OfferAsync(file, cancellationToken), cancellationToken);
            if (result is not TeamsResult<string>.Ok)
            {
                return result.Map(_ => TeamsMessageRef.Of(post.Address, existing));
            }

            sending.Files.Add(file.Name);
        }

        return new TeamsResult<TeamsMessageRef>.Ok(TeamsMessageRef.Of(post.Address, [.. existing, .. sending.Posts]));
    }
}

/// <summary>One delivery on its way: what is said, where to, and how far it has come.</summary>
internal sealed record TeamsPost(
    TeamsAddress Address, TeamsReference Where, IReadOnlyList<JsonObject> Activities, IReadOnlyList<OutgoingFile> Files, TeamsSending Sending)
{
    /// <summary>A copy: what is handed out may be completed on its way.</summary>
    public JsonObject Activity(int part) => (JsonObject)Activities[part].DeepClone();
}
