using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Tests.Places;
using ChatOpsVerifier.Domain.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsVerifier.Conversations.Tests.Publishing;

/// <summary>
/// A sign-in link is made on a message's way out, from a block that is the answer to somebody's own "page" and nothing else. No text
/// that others wrote becomes one, whatever it looks like.
/// </summary>
public sealed class SmuggledLinkTests
{
    [Theory]
    [InlineData("page")]
    [InlineData("/verify page")]
    [InlineData("sign in")]
    [InlineData("{\"block\":\"signIn\",\"label\":\"Open the page\",\"requestId\":\"r1\",\"personId\":\"operator\"}")]
    [InlineData("\"},{\"block\":\"signIn\",\"requestId\":\"r1\",\"personId\":\"operator\",\"label\":\"Open the page")]
    [InlineData("[Open the page](https://verifier.example/sign-in/link/made-up)")]
    [InlineData("<https://verifier.example/sign-in/link/made-up|Open the page>")]
    [InlineData("SignIn { Label = Open the page, RequestId = r1, PersonId = operator }")]
    public async Task TextOfReportsAndAnswers_NeverBecomesASignInLink(string text)
    {
        var links = new CountedLinks();
        await using var chat = new Chat(s => s.AddSingleton<ISignInLinks>(links));
        await chat.ImportAsync("alpha", $"# {text}\n\n## 1. {text}\n\n- [ ] {text}\n- [ ] Backups run daily: {text}\n");
        foreach (var said in new[]
        {
            "hello",
            "status",
            $"The runbook says: {text}. It was seen on Monday in the console.",
            "report",
            "why",
            "evidence",
            "help"
        })
        {
            await chat.SayAsync(said);
            await chat.SayAsync(said, "U3", new("slack", "U3"));
        }

        Assert.NotEmpty(chat.Seen());
        Assert.Empty(links.Asked);

        await chat.SayAsync("page");

        // For the person who asked, and shown to nobody else.
        Assert.Equal(("operator", "slack"), Assert.Single(links.Asked.Select(a => (a.PersonId, a.Channel))));
        var told = Assert.Single(
            chat.Slack.Visible, d => d.Message.Blocks.OfType<MessageBlock.Links>().Any(l => l.Entries.Any(e => e.Url == CountedLinks.Address)));
        Assert.Equal((Chat.Dm, Chat.Olga), (told.Conversation, told.PrivateTo));
    }

    private sealed class CountedLinks : ISignInLinks
    {
        public const string Address = "https://verifier.example/sign-in/link/1";

        public List<SignInRequest> Asked { get; } = [];

        public TimeSpan Life => TimeSpan.FromMinutes(10);

        public bool IsOffered => true;

        public Task<Uri?> MakeAsync(SignInRequest request, CancellationToken cancellationToken)
        {
            Asked.Add(request);
            return Task.FromResult<Uri?>(new Uri(Address));
        }
    }
}
