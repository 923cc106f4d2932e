using ChatOpsVerifier.Channels.Slack.Api;

namespace ChatOpsVerifier.Channels.Slack.Publishing;

/// <summary>Posts and edits one delivery with all its parts and files. Called again after any interruption, it goes on where it was.</summary>
internal sealed class SlackPoster(ISlackApi api, SlackReadBack readBack, SendingLog log)
{
    /// <summary>What says that a message can no longer be edited, and has to be sent again.</summary>
    private static readonly string[] Uneditable = ["message_not_found", "cant_update_message", "edit_window_closed"];

    /// <summary>What says that a person is not where something was to be shown to them alone.</summary>
    private static readonly string[] NotThere = ["user_not_in_channel", "not_in_channel", "channel_not_found"];

    /// <returns>The message's reference.</returns>
    public Task<SlackResult<string>> SendAsync(SlackPost post, CancellationToken cancellationToken) =>
        post.Sending.MovedTo is { } direct ? PostAsync(MovedTo(post, direct), [], cancellationToken)
        : post.Place.OnlyFor is { } person ? WhisperAsync(post, person, cancellationToken)
        : SlackReference.Read(post.Delivery.Existing) is { } existing ? EditAsync(post, existing, cancellationToken)
        : PostAsync(post, [], cancellationToken);

    private async Task<SlackResult<string>> WhisperAsync(SlackPost post, string person, CancellationToken cancellationToken)
    {
        var sending = post.Sending;
        while (sending.Posts.Count < post.Rendered.Parts.Length)
        {
            switch (await api.PostEphemeralAsync(person, post.Message(sending.Posts.Count, first: null), cancellationToken))
            {
                case SlackResult<PostedMessage>.Ok { Value: var posted }:
                    sending.Posts.Add(posted.Ts);
                    break;
                case var result when sending.Posts.Count == 0 && result.IsRefused(NotThere):
                    // Then it is said where they are.
                    return await api.OpenDirectAsync(person, cancellationToken).ThenAsync(direct => PostAsync(MovedTo(post, direct), [], cancellationToken));
                case var result:
                    return result.Map(p => p.Ts);
            }
        }

        return new SlackResult<string>.Ok(SlackReference.OfEphemeral(sending.Posts[0]));
    }

    private static SlackPost MovedTo(SlackPost post, string direct)
    {
        post.Sending.MovedTo = direct;
        return post with { Place = new SlackPlace(direct, null, IsDirect: true) };
    }

    private async Task<SlackResult<string>> EditAsync(SlackPost post, SlackReference existing, CancellationToken cancellationToken)
    {
        if (post.Delivery.Message.IsWithdrawn && await WithdrawAsync(existing, cancellationToken) is { } withdrawn)
        {
            return withdrawn;
        }

        var kept = Math.Min(existing.Posts.Length, post.Rendered.Parts.Length);
        for (var part = 0; part < kept; part++)
        {
            var message = post.Message(part, existing.Posts[0]) with { ChannelId = existing.ChannelId };
            var edited = await api.UpdateMessageAsync(existing.Posts[part], message, cancellationToken);
            if (edited.IsRefused(Uneditable))
            {
                return await ClearAsync(existing, 0, cancellationToken).ThenAsync(_ => PostAsync(post, [], cancellationToken));
            }

            if (edited is not SlackResult<PostedMessage>.Ok)
            {
                return edited.Map(p => p.Ts);
            }
        }

        var there = post with { Place = post.Place with { ChannelId = existing.ChannelId } };
        return await ClearAsync(
            existing, kept, cancellationToken).ThenAsync(_ => PostAsync(there, existing.Posts.AsSpan(0, kept).ToArray(), cancellationToken));
    }

    /// <returns>Null: it cannot be taken away, so that an edit says what is left of it.</returns>
    private async Task<SlackResult<string>?> WithdrawAsync(SlackReference existing, CancellationToken cancellationToken)
    {
        foreach (var ts in existing.Posts)
        {
            switch (await api.DeleteMessageAsync(existing.ChannelId, ts, cancellationToken))
            {
                case SlackResult<bool>.Ok:
                    break;
                case SlackResult<bool>.RetryAfter wait:
                    return wait.Map(_ => "");
                // Of several posts the first is gone or none is; what is gone already was taken away before an interruption.
                case var refused when !refused.IsRefused("message_not_found"):
                    return null;
            }
        }

        return new SlackResult<string>.Ok(existing.ToString());
    }

    /// <summary>Takes away the posts that an edited message no longer needs.</summary>
    private async Task<SlackResult<bool>> ClearAsync(SlackReference existing, int from, CancellationToken cancellationToken)
    {
        foreach (var ts in existing.Posts.Skip(from))
        {
            // What cannot be taken away any longer stays; the message as it is now is elsewhere.
            if (await api.DeleteMessageAsync(existing.ChannelId, ts, cancellationToken) is SlackResult<bool>.RetryAfter wait)
            {
                return wait;
            }
        }

        return new SlackResult<bool>.Ok(true);
    }

    /// <param name="existing">Parts that exist already.</param>
    private async Task<SlackResult<string>> PostAsync(SlackPost post, string[] existing, CancellationToken cancellationToken)
    {
        var (sending, parts) = (post.Sending, post.Rendered.Parts.Length);
        sending.Begin(existing.Length);
        var looked = await readBack.LookAsync(post, existing.Length, existing.FirstOrDefault(), cancellationToken);
        if (looked is not SlackResult<bool>.Ok)
        {
            return looked.Map(_ => "");
        }

        while (existing.Length + sending.Posts.Count < parts)
        {
            var first = existing.Concat(sending.Posts).FirstOrDefault();
            var message = post.Message(existing.Length + sending.Posts.Count, first);
            var result = await CertainAsync(message.ChannelId, message.ThreadTs, () => api.PostMessageAsync(message, cancellationToken));
            if (result is not SlackResult<PostedMessage>.Ok { Value: var posted })
            {
                return result.Map(p => p.Ts);
            }

            sending.Posts.Add(posted.Ts);
        }

        foreach (var file in post.Files.Where(f => !sending.Files.Contains(f.Name)))
        {
            var upload = new FileUpload(file.Name, file.Name, file.Content);
            var result = await CertainAsync(
                post.Place.ChannelId,
                post.Place.ThreadTs,
                () => api.UploadFileAsync(upload, post.Place.ChannelId, post.Place.ThreadTs, null, cancellationToken));
            if (result is not SlackResult<UploadedFile>.Ok)
            {
                return result.Map(_ => "");
            }

            sending.Files.Add(file.Name);
        }

        return new SlackResult<string>.Ok(new SlackReference(post.Place.ChannelId, [.. existing, .. sending.Posts]).ToString());
    }

    /// <summary>A call whose fate stays unknown: the caller that comes next has to look what is there.</summary>
    private async Task<T> CertainAsync<T>(string channelId, string? threadTs, Func<Task<T>> call)
    {
        log.Mark(channelId, threadTs, isCertain: false);
        var result = await call();
        log.Mark(channelId, threadTs, isCertain: true);
        return result;
    }
}
