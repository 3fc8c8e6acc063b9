namespace Crm.Segmentation.Tests.Import.Files;

/// <summary>A long file that takes no memory: a head, then the same block again and again.</summary>
internal sealed class RepeatingStream(byte[] head, byte[] block, int times) : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => head.Length + (long)block.Length * times;
    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = 0;
        while (read < buffer.Length && Position < Length)
        {
            var source = Position < head.Length ? head.AsSpan((int)Position) : block.AsSpan((int)((Position - head.Length) % block.Length));
            var length = Math.Min(source.Length, buffer.Length - read);
            source[..length].CopyTo(buffer[read..]);
            read += length;
            Position += length;
        }
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = offset;
    public override void Flush() { }
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
