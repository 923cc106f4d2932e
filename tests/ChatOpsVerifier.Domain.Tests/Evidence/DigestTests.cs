using ChatOpsVerifier.Domain.Evidence;

namespace ChatOpsVerifier.Domain.Tests.Evidence;

public class DigestTests
{
    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void Of_PublishedTestVector_GivesPublishedDigest(string text, string digest) => Assert.Equal(digest, Digest.Of(text));
}
