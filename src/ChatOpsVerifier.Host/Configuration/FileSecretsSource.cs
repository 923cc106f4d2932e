namespace ChatOpsVerifier.Host.Configuration;

internal sealed class FileSecretsSource(IReadOnlyList<FileSecret> files, string name) : IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => new Provider(files, name);

    internal sealed class Provider : ConfigurationProvider
    {
        private readonly string _name;

        public Provider(IReadOnlyList<FileSecret> files, string name)
        {
            (Files, _name) = (files, name);
            foreach (var file in files.Where(f => f.Value is not null))
            {
                Data[file.Target] = file.Value;
            }
        }

        public IReadOnlyList<FileSecret> Files { get; }

        public override string ToString() => _name;
    }
}
